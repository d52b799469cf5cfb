import { aClass, aSchool } from "@tests/builders/school";
import { aRegie, aService } from "@tests/builders/service";

export type DemoService = {
  id: string;
  name: string;
  kind: "CANTEEN" | "CHILDCARE";
  startsAt: string;
  capacityByWeekday: Record<string, number>;
};

export type Offer = {
  schoolId: string;
  /** From the youngest to the oldest. */
  classes: { id: string; name: string }[];
  morning: DemoService;
  canteen: DemoService;
  earlyEvening: DemoService;
  lateEvening: DemoService;
};

export const levels = ["PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"] as const;

// Seven classes for eight levels: the youngest share one, as in many villages.
const classNames = ["PS-MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"];

export function classNameOf(level: (typeof levels)[number]): string {
  return level === "PS" || level === "MS" ? "PS-MS" : level;
}

export async function createOffer(communeId: string): Promise<Offer> {
  const { id: schoolId } = await aSchool(communeId, { name: "École des Tilleuls" });
  const classes = [];
  for (const [position, name] of classNames.entries()) {
    classes.push(await aClass(communeId, { schoolId, name, level: name, position }));
  }
  const canteenRegie = await aRegie(communeId, {
    code: "01",
    name: "Régie de la cantine",
    chequeWording: "Régie cantine Vallombreuse",
  });
  const childcareRegie = await aRegie(communeId, {
    code: "02",
    name: "Régie de la garderie",
    chequeWording: "Régie garderie Vallombreuse",
  });

  const offer = async (position: number, values: Omit<DemoService, "id"> & { endsAt: string }) => {
    const regieId = (values.kind === "CANTEEN" ? canteenRegie : childcareRegie).id;
    const { id } = await aService(communeId, { ...values, regieId, position, schoolIds: [schoolId] });
    return { ...values, id };
  };
  return {
    schoolId,
    classes,
    morning: await offer(0, {
      name: "Garderie du matin",
      kind: "CHILDCARE",
      startsAt: "07:30",
      endsAt: "08:30",
      capacityByWeekday: {},
    }),
    canteen: await offer(1, {
      name: "Cantine",
      kind: "CANTEEN",
      startsAt: "11:30",
      endsAt: "13:30",
      capacityByWeekday: {},
    }),
    // One animator fewer on Mondays and Thursdays.
    earlyEvening: await offer(2, {
      name: "Garderie 16 h 30",
      kind: "CHILDCARE",
      startsAt: "16:30",
      endsAt: "17:30",
      capacityByWeekday: { 1: 50, 4: 50 },
    }),
    lateEvening: await offer(3, {
      name: "Garderie 17 h 30",
      kind: "CHILDCARE",
      startsAt: "17:30",
      endsAt: "18:30",
      capacityByWeekday: { 5: 24 },
    }),
  };
}
