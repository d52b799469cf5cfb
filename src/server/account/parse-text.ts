import { Lexer, type Token, type Tokens } from "marked";
import type { TextBlock, TextInline } from "@/domain/account/rich-text";

/**
 * Reads a commune's Markdown into blocks: headings, paragraphs, lists, bold, italics, links. Whatever else was typed,
 * HTML above all, is shown as it was typed: pages never insert HTML, so there is nothing to clean afterwards.
 */
export function parseText(body: string): TextBlock[] {
  return new Lexer({ gfm: true, breaks: true }).lex(body).flatMap(blockOf);
}

function blockOf(token: Token): TextBlock[] {
  switch (token.type) {
    case "space":
    case "hr":
      return [];
    case "heading": {
      const { depth, tokens = [] } = token as Tokens.Heading;
      // The page has its own first heading.
      return [{ kind: "heading", level: depth > 2 ? 3 : 2, inlines: tokens.flatMap(inlineOf) }];
    }
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: "list", ordered, items: items.map(({ tokens }) => tokens.flatMap(inlineOf)) }];
    }
    default:
      return [{ kind: "paragraph", inlines: inlineOf(token) }];
  }
}

function inlineOf(token: Token): TextInline[] {
  switch (token.type) {
    case "br":
      return [{ kind: "break" }];
    case "strong":
      return [{ kind: "strong", inlines: insideOf(token) }];
    case "em":
      return [{ kind: "emphasis", inlines: insideOf(token) }];
    case "link": {
      const { href } = token as Tokens.Link;
      const inlines = insideOf(token);
      return isHarmless(href) ? [{ kind: "link", href, inlines }] : inlines;
    }
    case "text":
    case "paragraph":
    case "escape":
      return "tokens" in token && token.tokens ? insideOf(token) : [{ kind: "text", text: textOf(token) }];
    default:
      return [{ kind: "text", text: token.raw.trimEnd() }];
  }
}

function insideOf(token: Token): TextInline[] {
  return "tokens" in token ? (token.tokens ?? []).flatMap(inlineOf) : [{ kind: "text", text: textOf(token) }];
}

function textOf(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

/** A page of the portal, the web, a mail, a phone: `javascript:` and the like stay plain words. */
function isHarmless(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href);
}
