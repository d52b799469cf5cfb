import { readableCode } from "@/domain/account/one-time-code";
import { readablePhone } from "@/domain/account/readable-phone";
import { frenchDayWithYear, wholeHours } from "@/domain/calendar/french-days";
import { frenchList } from "@/domain/french-list";
import { addressLines } from "./address-lines";
import type { Letter, LetterSender } from "./letter";
import { drawQrCode } from "./qr-code";

/** `logo`: a data URL. */
type Drawn = { sender: LetterSender; letter: Letter; logo: string | null };

const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const left = mm(22);
const width = mm(166);
const ink = "#1C2B33";
const grey = "#52626B";
const green = "#0B6B4F";

/**
 * The window of a French DL envelope (NF Z 11-001): whichever way the sheet slides in it, what shows is between 100 and
 * 190 mm from the left, 45 and 79 mm from the top. The address is there, and nothing else comes near.
 */
const addressWindow = { x: mm(110), y: mm(48), width: mm(78), height: mm(30) };

/** One family's letter on one A4 page. */
export function drawLetter(document: PDFKit.PDFDocument, { sender, letter, logo }: Drawn): void {
  document.addPage();
  drawHeader(document, sender, logo);
  drawAddress(document, letter);
  drawFolds(document);
  document.fillColor(ink).font("regular").fontSize(11);
  document.text(`Le ${frenchDayWithYear(sender.today)}`, addressWindow.x, mm(86), { width: addressWindow.width });
  document.font("bold").text("Votre accès au portail famille", left, mm(98), { width });
  document.font("regular").moveDown(0.8).text("Madame, Monsieur,", { width }).moveDown(0.6);
  document.text(greeting(sender, letter), { width, lineGap: 2 }).moveDown(1);
  drawAccess(document, sender, letter);
  drawSteps(document, sender, letter);
}

function greeting({ name }: LetterSender, { children }: Letter): string {
  const whom = frenchList(children) || "vos enfants";
  return `${name} vous ouvre un compte sur son portail. Vous y inscrivez ${whom} à la cantine et à la garderie, jour par jour, et vous y retrouvez votre dossier.`;
}

function drawHeader(document: PDFKit.PDFDocument, sender: LetterSender, logo: string | null): void {
  const top = mm(14);
  const fit: [number, number] = [mm(24), mm(24)];
  if (logo) document.image(logo, left, top, { fit });
  const x = logo ? left + mm(28) : left;
  const box = { width: mm(96) - x + left };
  document.fillColor(green).font("bold").fontSize(14).text(sender.name, x, top, box);
  document.fillColor(grey).font("regular").fontSize(9.5).text("Service scolaire", box).text(sender.address, box);
}

function drawAddress(document: PDFKit.PDFDocument, letter: Letter): void {
  const { x, y, width, height } = addressWindow;
  const text = addressLines(letter).join("\n");
  document.fillColor(ink).font("regular");
  // A long address is written smaller rather than cut: the postman reads it all.
  const fits = (size: number) => document.fontSize(size).heightOfString(text, { width }) <= height;
  const size = [11, 10, 9, 8].find(fits) ?? 7;
  document.fontSize(size).text(text, x, y, { width, height, ellipsis: true });
}

function drawFolds(document: PDFKit.PDFDocument): void {
  document.lineWidth(0.4).strokeColor(grey);
  for (const fold of [99, 198]) document.moveTo(0, mm(fold)).lineTo(mm(5), mm(fold)).stroke();
}

/** What one needs to sign in, in a frame. */
function drawAccess(document: PDFKit.PDFDocument, { portalUrl, lastDay }: LetterSender, letter: Letter): void {
  const top = document.y;
  const height = mm(54);
  const qrSize = mm(40);
  const inside = left + mm(6);
  document.roundedRect(left, top, width, height, mm(3)).lineWidth(1).strokeColor(green).stroke();
  const shown: [string, string, number][] = [
    ["Adresse du portail", portalUrl.replace(/^https?:\/\/|\/$/g, ""), 12],
    ["Votre identifiant", letter.identifier, 15],
    ["Votre code, à usage unique", readableCode(letter.code), 15],
  ];
  let y = top + mm(5);
  for (const [label, value, size] of shown) {
    document.fillColor(grey).font("regular").fontSize(9.5).text(label, inside, y);
    const room = width - qrSize - mm(18);
    document.fillColor(ink).font("bold").fontSize(size);
    // A long host name stays on its line: it is copied sign by sign.
    document.fontSize(Math.min(size, (size * room) / document.widthOfString(value)));
    document.text(value, inside, document.y + 1, { lineBreak: false });
    y += mm(14);
  }
  document.fillColor(grey).font("regular").fontSize(9.5);
  document.text(`Ce code sert une seule fois, jusqu’au ${frenchDayWithYear(lastDay)}.`, inside, top + height - mm(6.5));
  const link = new URL(`/connexion?identifiant=${encodeURIComponent(letter.identifier)}`, portalUrl).toString();
  drawQrCode(document, link, { x: left + width - qrSize - mm(6), y: top + mm(6), size: qrSize });
  document.y = top + height + mm(8);
}

function drawSteps(document: PDFKit.PDFDocument, { phone, openingHours }: LetterSender, { email }: Letter): void {
  const steps = [
    "Photographiez le dessin avec votre téléphone, ou saisissez l’adresse du portail dans un navigateur.",
    "Saisissez votre identifiant, puis le code en guise de mot de passe : avec ou sans tirets, en majuscules ou non.",
    "Choisissez votre mot de passe. Vous seul le connaîtrez : la mairie ne peut pas le lire et ne vous le demandera jamais.",
  ];
  if (email !== "of-account") {
    const act = email === "none" ? "ajoutez" : "confirmez";
    steps.push(
      `Dans « Mon compte », ${act} votre adresse e-mail : vous pourrez changer un mot de passe oublié sans nous appeler.`,
    );
  }
  document.fillColor(ink).font("bold").fontSize(11).text("Comment faire", left, document.y, { width }).moveDown(0.4);
  document.font("regular");
  for (const [index, step] of steps.entries()) {
    const y = document.y;
    document.text(`${index + 1}.`, left, y).text(step, left + mm(6), y, { width: width - mm(6), lineGap: 1 });
    document.moveDown(0.35);
  }
  document.moveDown(0.6).font("bold").text("Une question, un code perdu ou trop ancien ?", left, document.y, { width });
  document.font("regular").text(`Service scolaire : ${readablePhone(phone)} — ${wholeHours(openingHours)}`, { width });
}
