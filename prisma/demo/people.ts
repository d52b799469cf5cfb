import { day } from "@/domain/calendar/day";
import type { Diet } from "@/domain/family/diet";
import { dayToColumn } from "@/server/db/dates";
import { type Db, inCommune } from "@/server/db/tenant";
import type { DemoChild, DemoHousehold, Population } from "./households";
import { adultNames } from "./invented-names";
import { classNameOf, levels, type Offer } from "./offer";
import type { Random } from "./random";

type Arrival = {
  communeId: string;
  population: Population;
  offer: Offer;
  schoolYear: { id: string; firstDay: string };
};

/** Writes households, adults, children, who lives where and who is in which class. */
export function insertPeople(random: Random, { communeId, population, offer, schoolYear }: Arrival): Promise<void> {
  const { households, children } = population;
  return inCommune(communeId, async (db) => {
    await db.family.createMany({
      data: households.map(({ id, number, name, resident }) => ({ id, communeId, number, name, resident })),
    });
    await insertGuardians(db, random, communeId, households);
    await db.child.createMany({
      data: children.map((child) => ({
        id: child.id,
        communeId,
        firstNames: child.firstNames,
        birthName: child.birthName,
        birthDay: dayToColumn(birthDay(random, child, schoolYear.firstDay)),
        mayLeaveAlone: child.level === "CM2" && random.chance(0.5),
        ...health(random, child),
      })),
    });
    await db.childFamily.createMany({
      data: children.flatMap(({ id, familyIds }) =>
        familyIds.map((familyId) => ({ communeId, childId: id, familyId })),
      ),
    });
    await db.enrolment.createMany({
      data: children.map(({ id, level }) => {
        const schoolClass = offer.classes.find(({ name }) => name === classNameOf(level));
        if (!schoolClass) throw new Error(`No class for ${level}`);
        return { communeId, childId: id, schoolYearId: schoolYear.id, classId: schoolClass.id };
      }),
    });
  });
}

function insertGuardians(db: Db, random: Random, communeId: string, households: DemoHousehold[]) {
  return db.guardian.createMany({
    data: households.flatMap(({ id: familyId, name, address, number }) => {
      const adults = random.chance(0.7) ? 2 : 1;
      return Array.from({ length: adults }, (_, index) => ({
        communeId,
        familyId,
        birthName: name.split("-").at(index) ?? name,
        usageName: name,
        firstNames: random.pick(adultNames),
        // Mobile numbers kept for fiction by the regulator (Arcep): 06 39 98 XX XX.
        phone: `+3363998${String(random.between(0, 9999)).padStart(4, "0")}`,
        email: number === 1 && index === 0 ? "famille@demo.invalid" : `famille-${number}-${index + 1}@demo.invalid`,
        address,
        payer: index === 0,
      }));
    }),
  });
}

/** Three years old in the calendar year that the youngest level starts in, and so on. */
function birthDay(random: Random, { level }: DemoChild, firstDay: string) {
  const year = Number(firstDay.slice(0, 4)) - 3 - levels.indexOf(level);
  const two = (number: number) => String(number).padStart(2, "0");
  return day(`${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`);
}

type Health = { diet: Diet; allergens: string[]; hasPai: boolean };

const severeAllergies = [["peanuts"], ["peanuts", "nuts"], ["milk"], ["eggs"], ["sesame"], ["fish", "crustaceans"]];

/** A PAI (projet d'accueil individualisé) comes with a severe allergy; a meal brought by the family with some of them. */
function health(random: Random, { firstNames, birthName }: DemoChild): Health {
  if (firstNames === "Éthan" && birthName === "Moreau-Belkacem") {
    return { diet: "STANDARD", allergens: ["peanuts"], hasPai: true };
  }
  if (random.chance(0.035)) {
    const diet = random.chance(0.3) ? "OWN_MEAL" : "STANDARD";
    return { diet, allergens: random.pick(severeAllergies), hasPai: true };
  }
  const diet = random.weighted<Diet>([
    ["STANDARD", 82],
    ["NO_PORK", 9],
    ["VEGETARIAN", 6],
    ["NO_MEAT", 3],
  ]);
  return { diet, allergens: random.chance(0.02) ? ["gluten"] : [], hasPai: false };
}
