import { setImmediate as nextTurn } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { letterFonts } from "./fonts";
import type { Letter, LetterSender } from "./letter";
import { drawLetter } from "./letter-page";

/**
 * The letters as one PDF, an A4 page each. A page takes some milliseconds: between two, the server answers whoever
 * waits. `onDrawn` is told how many there are.
 */
export async function drawLetters(
  sender: LetterSender,
  letters: readonly Letter[],
  onDrawn: (drawn: number) => Promise<void>,
): Promise<Buffer> {
  const { regular, bold, drawable } = await letterFonts();
  const info = { Title: "Accès au portail famille", Author: sender.name, Creator: "Préau" };
  const document = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, lang: "fr-FR", info });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  document.registerFont("regular", regular).registerFont("bold", bold);
  // By its text pdfkit knows it again: the picture is kept once, however many letters show it.
  const logo = sender.logo && `data:image;base64,${Buffer.from(sender.logo).toString("base64")}`;
  for (const [index, letter] of letters.entries()) {
    const children = letter.children.map(drawable);
    const address = letter.address && drawable(letter.address);
    drawLetter(document, { sender, letter: { ...letter, name: drawable(letter.name), address, children }, logo });
    await nextTurn();
    await onDrawn(index + 1);
  }
  document.end();
  return written;
}
