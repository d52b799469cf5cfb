import type { z } from "zod";
import { fieldWords } from "../field-words";
import { adultFacts, childFacts } from "../inputs";
import { typedPhone } from "../person-inputs";
import type { ImportedAdult, ImportedChild, ImportIssue, Place } from "./imported";
import { writtenAddress, writtenCivility, writtenDay } from "./written-values";

/** A cell of a line by its field; "" when the file has no such column. */
export type Cells = (field: string) => string;

/** A number as it is kept (E.164), or null when it is none: only the server knows the numbers of the world. */
export type PhoneReader = (typed: string) => string | null;

/** How an issue names what it is about: "prénoms du responsable 1"; the file's columns have one "nom", of birth. */
const fieldName = (field: string) => (field === "birthName" ? "nom" : fieldWords([field]));

/** Whether a number is one, `PhoneReader` says, with the other mistakes of its line. */
const importedAdult = adultFacts.extend({ phone: typedPhone, secondPhone: typedPhone });

type Read<Person> = { person: Person | null; issues: ImportIssue[] };

export function readChild(cells: Cells, place: Place): Read<ImportedChild> {
  const typedDay = cells("childBirthDay");
  const birthDay = writtenDay(typedDay);
  const parsed = childFacts.safeParse({
    birthName: cells("childName"),
    usageName: cells("childUsageName"),
    firstNames: cells("childFirstNames"),
    birthDay: birthDay ?? "",
  });
  if (!parsed.success) {
    const unreadable = birthDay === null && typedDay !== "" ? `« ${typedDay} » n’est pas une date.` : null;
    return { person: null, issues: issuesOf(parsed.error, place, "enfant", unreadable) };
  }
  if (parsed.data.firstNames === "")
    return { person: null, issues: [{ ...place, message: "Enfant : prénoms manquants." }] };
  const written = { schoolName: cells("school"), className: cells("class"), level: cells("level") };
  return { person: { ...parsed.data, ...written, place }, issues: [] };
}

/** `number`: which adult of the line, to find the columns and to name them; null in a file that has one adult a line. */
export function readAdult(
  cells: Cells,
  place: Place,
  { number, phoneOf }: { number: 1 | 2 | null; phoneOf: PhoneReader },
): Read<ImportedAdult> {
  const cell = (field: string) => cells(number === null ? field : `${field}${number}`);
  const parsed = importedAdult.safeParse({
    civility: writtenCivility(cell("civility")),
    birthName: cell("name") || cell("usageName"),
    usageName: cell("name") ? cell("usageName") : "",
    firstNames: cell("firstNames"),
    email: cell("email"),
    phone: cell("phone"),
    secondPhone: cell("secondPhone"),
    address: writtenAddress(cell("address"), cell("postCode"), cell("city")),
    cityInseeCode: cell("inseeCode"),
    legalAuthority: true,
    payer: false,
  });
  const who = number === null ? "responsable" : `responsable ${number}`;
  if (!parsed.success) return { person: null, issues: issuesOf(parsed.error, place, who, null) };
  const { legalAuthority: _, payer: __, ...adult } = parsed.data;
  const issues: ImportIssue[] = [];
  // Nobody may correct an extraction of ONDE: there, a civility that is none is left out.
  if (number !== null && adult.civility === null && cell("civility") !== "") {
    const typed = cell("civility");
    issues.push({
      ...place,
      message: `${titled(who)}, civilité : « ${typed} » n’est ni Madame, ni Monsieur, ni vide.`,
    });
  }
  const kept = (typed: string | null) => {
    const phone = typed === null ? null : phoneOf(typed);
    if (typed !== null && phone === null) {
      issues.push({ ...place, message: `${titled(who)} : « ${typed} » n’est pas un numéro de téléphone.` });
    }
    return phone;
  };
  const phones = { phone: kept(adult.phone), secondPhone: kept(adult.secondPhone) };
  return { person: { ...adult, ...phones, place, city: cell("city") }, issues };
}

/** One issue a field: the first says what to mend. */
function issuesOf(error: z.ZodError, place: Place, who: string, unreadableDay: string | null): ImportIssue[] {
  const firsts = new Map(error.issues.toReversed().map(({ path, message }) => [String(path[0] ?? ""), message]));
  return [...firsts].reverse().map(([field, message]) => {
    const said = field === "birthDay" && unreadableDay ? unreadableDay : message;
    return { ...place, message: `${titled(who)}, ${fieldName(field)} : ${said}` };
  });
}

const titled = (who: string) => who.charAt(0).toUpperCase() + who.slice(1);
