import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { create } from "fontkit";

const folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";

export type LetterFonts = {
  regular: Buffer;
  bold: Buffer;
  /** The same text in letters the typeface has: "Nguyễn" loses what it can't draw, never a letter. */
  drawable: (text: string) => string;
};

let fonts: Promise<LetterFonts> | null = null;

/** The portal's own typeface, whole, so that European names are written as they are; read once. */
export function letterFonts(): Promise<LetterFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<LetterFonts> {
  const place = join(checkout(), folder);
  const read = (weight: string) => readFile(join(place, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`));
  const [regular, bold] = await Promise.all([read("400Regular"), read("700Bold")]);
  const font = create(regular);
  if (!("hasGlyphForCodePoint" in font)) throw new Error("A collection of fonts");
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  const drawable = (text: string) => [...text.normalize("NFC")].map((sign) => withGlyph(sign, has)).join("");
  return { regular, bold, drawable };
}

/** "ễ" → "ê" → "e": the marks are taken off one by one, the last first. */
function withGlyph(sign: string, has: (letter: string) => boolean): string {
  // Line ends are drawn by nobody.
  if (/\s/.test(sign) || has(sign)) return sign;
  const marks = [...sign.normalize("NFD")];
  for (let kept = marks.length - 1; kept > 0; kept--) {
    const simpler = marks.slice(0, kept).join("").normalize("NFC");
    if ([...simpler].length === 1 && has(simpler)) return simpler;
  }
  return "?";
}

/** The folder of the installation. The build moves this file away: it is found from the program that was started. */
function checkout(): string {
  for (const start of [dirname(process.argv[1] ?? ""), process.cwd()]) {
    for (let place = start; place !== dirname(place); place = dirname(place)) {
      if (existsSync(join(place, folder))) return place;
    }
  }
  throw new Error(`${folder} is not installed`);
}
