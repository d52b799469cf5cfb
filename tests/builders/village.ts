import { officialCalendar } from "@/domain/calendar/official-calendar";
import { inCommune } from "@/server/db/tenant";
import { anAccount, type BuiltAccount } from "./account";
import { insertCalendar } from "./calendar";
import { aCommune, type CommuneValues } from "./commune";
import { aChild, aFamily, aGuardian } from "./family";
import { aClass, aSchool } from "./school";
import { aRegie, aService } from "./service";

/** What most tests start from: see `aVillage`. */
export type Village = {
  communeId: string;
  school: { id: string; name: string };
  classes: { cp: { id: string; name: string }; cm1: { id: string; name: string } };
  /** From the official calendar of zone A: 2025-2026, then 2026-2027. */
  schoolYears: { id: string; label: string }[];
  /** Friday 11:00 closes the following week. */
  canteen: { id: string; name: string };
  /** The end of the day before. */
  childcare: { id: string; name: string };
  family: { id: string; name: string; number: number };
  guardian: { id: string };
  /** Léa is in CP. */
  lea: { id: string; firstNames: string };
  /** Hugo is in CM1. */
  hugo: { id: string; firstNames: string };
  account: BuiltAccount;
  /** Enrols a child in a class for each known year. */
  enrolledIn: (schoolClass: { id: string }) => { schoolYearId: string; classId: string }[];
};

/** A commune with a school, two classes, the calendar of zone A, a canteen, a childcare and one family with two children. */
export async function aVillage(values: CommuneValues = {}): Promise<Village> {
  const { id: communeId } = await aCommune(values);
  const school = await aSchool(communeId);
  const schoolYears = await inCommune(communeId, (db) => insertCalendar(db, communeId, officialCalendar("A")));
  const cp = await aClass(communeId, { schoolId: school.id, name: "CP", level: "CP", position: 0 });
  const cm1 = await aClass(communeId, { schoolId: school.id, name: "CM1", level: "CM1", position: 1 });
  const enrolledIn = (schoolClass: { id: string }) =>
    schoolYears.map((year) => ({ schoolYearId: year.id, classId: schoolClass.id }));

  const regie = await aRegie(communeId);
  const offered = { regieId: regie.id, schoolIds: [school.id] };
  const canteen = await aService(communeId, { ...offered, kind: "CANTEEN", position: 0 });
  const childcare = await aService(communeId, { ...offered, kind: "CHILDCARE", position: 1 });

  const family = await aFamily(communeId, { name: "Essai" });
  const guardian = await aGuardian(communeId, { familyId: family.id, birthName: "Essai" });
  const ofFamily = { families: [family], birthName: "Essai" };
  const lea = await aChild(communeId, { ...ofFamily, firstNames: "Léa", enrolments: enrolledIn(cp) });
  const hugo = await aChild(communeId, { ...ofFamily, firstNames: "Hugo", enrolments: enrolledIn(cm1) });
  const account = await anAccount(communeId, { family, guardianId: guardian.id, displayName: "Camille Essai" });
  const classes = { cp, cm1 };
  return {
    communeId,
    school,
    classes,
    schoolYears,
    canteen,
    childcare,
    family,
    guardian,
    lea,
    hugo,
    account,
    enrolledIn,
  };
}
