import { anAccount } from "@tests/builders/account";
import { insertCalendar } from "@tests/builders/calendar";
import { aCommune } from "@tests/builders/commune";
import { day } from "@/domain/calendar/day";
import { hashPassword } from "@/server/auth/password-hash";
import { currentInstant } from "@/server/clock";
import { pool, prisma } from "@/server/db/client";
import { inCommune } from "@/server/db/tenant";
import { insertAroundChildren } from "./around-children";
import { insertYearSoFar } from "./bookings";
import { demoCalendar } from "./demo-calendar";
import { demoFamily, otherFamilies } from "./households";
import { createOffer } from "./offer";
import { insertPeople } from "./people";
import { seededRandom } from "./random";
import { insertTexts } from "./texts";

/** Makes the demo commune in an empty database, around the portal's today. Everybody and everything in it is invented. */
async function createDemo(): Promise<void> {
  const timeZone = "Europe/Paris";
  const today = day(currentInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString());
  const random = seededRandom(2026);
  const { id: communeId } = await aCommune({
    name: "Vallombreuse",
    timeZone,
    address: "1 place des Tilleuls, 99999 Vallombreuse",
    // Numbers kept for fiction by the regulator (Arcep): 04 65 71 XX XX.
    phone: "+33465710012",
    email: "scolaire@vallombreuse.invalid",
    accessibilityState: "NONE",
    openingHours: "Lundi, mardi, jeudi et vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h",
  });
  await insertTexts(communeId);
  const { current, ...known } = demoCalendar(today);
  const years = await inCommune(communeId, (db) => insertCalendar(db, communeId, known));
  const schoolYear = years.find(({ firstDay }) => firstDay === current.firstDay);
  if (!schoolYear) throw new Error("The demo has no school year");
  const offer = await createOffer(communeId);

  const family = demoFamily(random);
  const others = otherFamilies(random, family);
  const population = {
    households: [...family.households, ...others.households],
    // Their youngest asks last: where places are few, she waits, and the waiting list is seen.
    children: [...family.children.slice(1), ...others.children, ...family.children.slice(0, 1)],
  };
  await insertPeople(random, { communeId, population, offer, schoolYear });
  await insertAccounts(communeId, population.households[0]?.id ?? "");
  const calendar = {
    timeZone,
    holidayRegion: "metropole",
    schoolYears: years,
    breaks: known.breaks,
    closures: [],
  } as const;
  await insertYearSoFar(random, { communeId, population, offer, calendar, schoolYear, today });
  await inCommune(communeId, (db) => insertAroundChildren(db, random, communeId, population));
}

async function insertAccounts(communeId: string, familyId: string): Promise<void> {
  const passwordHash = await hashPassword("Demo-Preau-2026");
  const guardian = await inCommune(communeId, (db) => db.guardian.findFirst({ where: { familyId, payer: true } }));
  await anAccount(communeId, {
    identifier: "famille",
    email: "famille@demo.invalid",
    displayName: guardian ? `${guardian.firstNames} ${guardian.usageName}` : "Famille",
    family: { id: familyId },
    guardianId: guardian?.id ?? null,
    passwordHash,
  });
  const staff = [
    { identifier: "mairie", role: "ADMINISTRATOR", displayName: "Solange Mercœur" },
    { identifier: "agent", role: "AGENT", displayName: "Bastien Orsay" },
    { identifier: "cuisine", role: "KITCHEN", displayName: "Régine Fourneau" },
    { identifier: "regie", role: "REGISSEUR", displayName: "Paule Lécrit" },
  ] as const;
  await Promise.all(staff.map((member) => anAccount(communeId, { ...member, passwordHash })));
}

await createDemo();
await prisma.$disconnect();
await pool.end();
