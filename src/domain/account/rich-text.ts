/** A text of the commune, read from Markdown into what a page can show and nothing else: no HTML goes through. */
export type TextBlock =
  | { kind: "heading"; level: 2 | 3; inlines: TextInline[] }
  | { kind: "paragraph"; inlines: TextInline[] }
  | { kind: "list"; ordered: boolean; items: TextInline[][] };

export type TextInline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis"; inlines: TextInline[] }
  | { kind: "link"; href: string; inlines: TextInline[] }
  | { kind: "break" };
