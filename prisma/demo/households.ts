import { v7 as uuid } from "uuid";
import { childNames, familyNames, streets } from "./invented-names";
import { levels } from "./offer";
import type { Random } from "./random";

export type DemoChild = {
  id: string;
  firstNames: string;
  birthName: string;
  level: (typeof levels)[number];
  /** The first one asks and pays; a second one is the other household's. */
  familyIds: string[];
};

export type DemoHousehold = { id: string; number: number; name: string; resident: boolean; address: string };

export type Population = { households: DemoHousehold[]; children: DemoChild[] };

const familyCount = 120;
const childCount = 180;
/** Households where a child of separated parents lives every other week. */
const secondHouseholdCount = 8;

/** The household of the `famille` sign-in: three children, none of them shared. */
export function demoFamily(random: Random): Population {
  const household = aHousehold(random, 1, "Moreau-Belkacem");
  const child = (firstNames: string, level: DemoChild["level"]) => aChildOf(household, firstNames, level);
  return { households: [household], children: [child("Louise", "GS"), child("Éthan", "CE2"), child("Inès", "CM2")] };
}

/** Everybody else: about a child and a half per household, and a few households that share a child. */
export function otherFamilies(random: Random, known: Population): Population {
  const firstHouseholds = familyCount - known.households.length - secondHouseholdCount;
  const households = Array.from({ length: firstHouseholds }, (_, index) =>
    aHousehold(random, index + 2, aName(random)),
  );
  const children = households.map((household) => aChildOf(household, random.pick(childNames), aLevel(random)));
  const stillMissing = childCount - known.children.length - children.length;
  for (let index = 0; index < stillMissing; index++) {
    children.push(aSibling(random, random.pick(households), children));
  }
  const second = Array.from({ length: secondHouseholdCount }, (_, index) => {
    const household = aHousehold(random, firstHouseholds + index + 2, random.pick(familyNames));
    children[index * 13]?.familyIds.push(household.id);
    return household;
  });
  return { households: [...households, ...second], children };
}

function aName(random: Random): string {
  const name = random.pick(familyNames);
  return random.chance(0.18) ? `${name}-${random.pick(familyNames)}` : name;
}

function aHousehold(random: Random, number: number, name: string): DemoHousehold {
  const address = `${random.between(1, 84)} ${random.pick(streets)}, 99999 Vallombreuse`;
  return { id: uuid(), number, name, resident: random.chance(0.92), address };
}

function aChildOf(household: DemoHousehold, firstNames: string, level: DemoChild["level"]): DemoChild {
  return { id: uuid(), firstNames, birthName: household.name, level, familyIds: [household.id] };
}

/** The two youngest levels share a class: half as many children each. */
function aLevel(random: Random): DemoChild["level"] {
  return random.weighted(levels.map((level) => [level, level === "PS" || level === "MS" ? 1 : 2] as const));
}

/** Another first name than the brothers and sisters; another level too, as long as there is one. */
function aSibling(random: Random, household: DemoHousehold, children: DemoChild[]): DemoChild {
  const siblings = children.filter(({ familyIds }) => familyIds.includes(household.id));
  const names = childNames.filter((name) => siblings.every(({ firstNames }) => firstNames !== name));
  const free = levels.filter((level) => siblings.every((sibling) => sibling.level !== level));
  return aChildOf(household, random.pick(names), random.pick(free.length > 0 ? free : levels));
}
