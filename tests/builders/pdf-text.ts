import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text of a page and where it begins, in millimetres from the top left corner. */
export type PdfPiece = { text: string; x: number; y: number };

const mm = (points: number) => (points * 25.4) / 72;

/** What somebody reads on each page of a PDF, piece by piece. */
export async function pdfPages(content: Uint8Array): Promise<PdfPiece[][]> {
  const document = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages: PdfPiece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      return [{ text: item.str, x: mm(x), y: mm(height - y) }];
    });
    pages.push(pieces);
  }
  await document.destroy();
  return pages;
}
