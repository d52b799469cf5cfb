import { Temporal } from "temporal-polyfill";
import { day } from "@/domain/calendar/day";
import { templateColumns } from "@/domain/family/import/fields";
import { inCommune } from "@/server/db/tenant";
import { checkImport, startImport } from "@/server/family/import/check-import";
import { runLongWork } from "@/server/jobs/run-long-work";
import { anAccount } from "../builders/account";
import { aVillage } from "../builders/village";
import { peopleOf } from "./invented-people";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const address = "192.0.2.1";

/** Seconds to check a file of so many children, to import it, and to check it again once all of them are known. */
export async function importOfFamilies(children: number) {
  const village = await aVillage();
  const { communeId } = village;
  const { id: accountId } = await anAccount(communeId, { role: "AGENT" });
  const viewer = { accountId, communeId, ...somebody };
  const schoolYearId = village.schoolYears.at(-1)?.id ?? "";
  const files = [{ name: "familles.csv", content: Buffer.from(fileOf(children)).toString("base64") }];
  const check = () => inCommune(communeId, (db) => checkImport({ db, viewer, now, address }, { schoolYearId, files }));

  const { seconds: checkSeconds, answer } = await timed(check);
  const { workId } = await inCommune(communeId, (db) => startImport({ db, viewer, now, address }, answer.id));
  const { seconds: importSeconds } = await timed(() => runLongWork({ communeId, workId }, now));
  const imported = await inCommune(communeId, (db) => db.child.count());
  const { seconds: againSeconds } = await timed(check);
  // The village's own two children were there before.
  return { checkSeconds, importSeconds, againSeconds, imported: imported - 2 };
}

const somebody = {
  sessionId: "",
  role: "AGENT",
  familyId: null,
  displayName: "",
  mustChangePassword: false,
  hasSecondFactor: false,
  step: null,
  communeName: "",
  timeZone: "Europe/Paris",
  today: day("2026-11-23"),
  schoolZone: "A",
} as const;

/** Households of one, two and three children, born over eight years, in forty classes. */
function fileOf(children: number): string {
  const people = peopleOf(children);
  const lines = people.map(({ name, adult, child, phone, email }, index) => {
    const household = index - (index % 3 === 0 ? 0 : (index % 3) - 1);
    const born = Temporal.PlainDate.from("2014-01-01").add({ days: (index * 7) % 2_900 });
    const values: Record<string, string> = {
      household: String(household),
      childName: name,
      childFirstNames: `${child}${lettersOf(index)}`,
      childBirthDay: born.toString(),
      class: `Classe ${index % 40}`,
      level: "CP",
      name1: name,
      firstNames1: adult,
      email1: email,
      phone1: phone,
      address1: `${index} rue des Écoles`,
      postCode1: "99999",
      city1: "Invention",
    };
    return templateColumns.map(({ field }) => values[field] ?? "").join(";");
  });
  return [templateColumns.map(({ header }) => header).join(";"), ...lines].join("\r\n");
}

/** 27 → "bb": a first name has letters only. */
function lettersOf(index: number): string {
  return [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ seconds: number; answer: Answer }> {
  const startedAt = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - startedAt) / 1000, answer };
}
