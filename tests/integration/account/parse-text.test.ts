import { describe, expect, test } from "vitest";
import { parseText } from "@/server/account/parse-text";

const text = (words: string) => ({ kind: "text" as const, text: words });

test("Headings, paragraphs, lists, bold, italics and links are read", () => {
  expect(parseText("# Titre\n\nUn **mot** et *un autre*\nà la ligne\n\n- a\n- [b](/reglement)\n\n1. un")).toEqual([
    { kind: "heading", level: 2, inlines: [text("Titre")] },
    {
      kind: "paragraph",
      inlines: [
        text("Un "),
        { kind: "strong", inlines: [text("mot")] },
        text(" et "),
        { kind: "emphasis", inlines: [text("un autre")] },
        { kind: "break" },
        text("à la ligne"),
      ],
    },
    {
      kind: "list",
      ordered: false,
      items: [[text("a")], [{ kind: "link", href: "/reglement", inlines: [text("b")] }]],
    },
    { kind: "list", ordered: true, items: [[text("un")]] },
  ]);
});

describe("Nothing dangerous goes through", () => {
  test.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//ailleurs.example", "vbscript:x"])(
    "a link to %s is plain words",
    (href) => {
      expect(parseText(`[ici](${href})`)).toEqual([{ kind: "paragraph", inlines: [text("ici")] }]);
    },
  );

  test("HTML is shown as it was typed", () => {
    const [block] = parseText('<img src="x" onerror="alert(1)">');
    expect(block).toEqual({ kind: "paragraph", inlines: [text('<img src="x" onerror="alert(1)">')] });
    expect(JSON.stringify(parseText("avant <script>x</script> après"))).not.toContain('"html"');
  });

  test("an image is shown as it was typed", () => {
    expect(parseText("![x](https://ailleurs.example/x.png)")).toEqual([
      { kind: "paragraph", inlines: [text("![x](https://ailleurs.example/x.png)")] },
    ]);
  });
});
