import Link from "next/link";
import type { TextBlock, TextInline } from "@/domain/account/rich-text";

export type RichTextProps = { blocks: readonly TextBlock[] };

/** A text of the commune: headings, paragraphs, lists. */
export function RichText({ blocks }: RichTextProps) {
  return (
    <div className="grid gap-3 break-words">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is read from top to bottom, its blocks have no other name
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: TextBlock }) {
  if (block.kind === "paragraph") return <p>{inlines(block.inlines)}</p>;
  if (block.kind === "heading") {
    return block.level === 2 ? (
      <h2 className="mt-3">{inlines(block.inlines)}</h2>
    ) : (
      <h3 className="mt-2 font-bold">{inlines(block.inlines)}</h3>
    );
  }
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: same
    <li key={index}>{inlines(item)}</li>
  ));
  return block.ordered ? (
    <ol className="grid list-decimal gap-1 pl-6">{items}</ol>
  ) : (
    <ul className="grid list-disc gap-1 pl-6">{items}</ul>
  );
}

function inlines(parts: readonly TextInline[]) {
  // biome-ignore lint/suspicious/noArrayIndexKey: same
  return parts.map((part, index) => <Inline key={index} part={part} />);
}

function Inline({ part }: { part: TextInline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "break":
      return <br />;
    case "strong":
      return <strong>{inlines(part.inlines)}</strong>;
    case "emphasis":
      return <em>{inlines(part.inlines)}</em>;
    case "link":
      return (
        <Link href={part.href} prefetch={false} className="text-preau underline underline-offset-4">
          {inlines(part.inlines)}
        </Link>
      );
  }
}
