import QRCode from "qrcode";

/** Draws a QR code as filled bars, sharp on any printer. */
export function drawQrCode(
  document: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const unit = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    let start = 0;
    for (let column = 0; column <= modules.size; column++) {
      if (column < modules.size && modules.get(row, column)) continue;
      // A hair wider than the module: no white line shows between two bars.
      if (column > start) document.rect(x + start * unit, y + row * unit, (column - start) * unit, unit + 0.05);
      start = column + 1;
    }
  }
  document.fill("#000000");
}
