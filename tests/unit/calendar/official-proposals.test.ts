import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import { officialProposals } from "@/domain/calendar/official-proposals";

const official = officialCalendar("A");
const today = day("2026-11-17");
const kept = {
  schoolYears: official.schoolYears.map((year, index) => ({ ...year, label: year.label ?? "", id: `y${index}` })),
  breaks: official.breaks.map((one, index) => ({ ...one, id: `b${index}` })),
};

test("a commune that has the official calendar is proposed nothing", () => {
  expect(officialProposals(kept, official, today)).toEqual([]);
});

test("a commune without a calendar is proposed the year under way and its breaks to come, not those over", () => {
  const proposals = officialProposals({ schoolYears: [], breaks: [] }, official, today);
  expect(proposals.filter(({ kind }) => kind === "year").map(({ label }) => label)).toEqual(["2026-2027"]);
  expect(proposals.filter(({ kind }) => kind === "break").map(({ label }) => label)).toEqual([
    "Vacances de Noël",
    "Vacances d’hiver",
    "Vacances de printemps",
    "Pont de l’Ascension",
    "Vacances d’été",
  ]);
});

const aYear = (id: string, label: string, firstDay: string, lastDay: string) => {
  return { id, label, firstDay: day(firstDay), lastDay: day(lastDay) };
};
const yearsProposed = (schoolYears: ReturnType<typeof aYear>[], on = today) =>
  officialProposals({ ...kept, schoolYears }, official, on).filter(({ kind }) => kind === "year");

test("a year of these days under another name is that year, not one more", () => {
  expect(yearsProposed([aYear("own", "Année 2026/27", "2026-09-02", "2027-07-03")])).toMatchObject([
    { id: "own", label: "Année 2026/27", from: "2026-09-01", kept: { from: "2026-09-02", to: "2027-07-03" } },
  ]);
  expect(yearsProposed([aYear("own", "Année 2026/27", "2026-09-01", "2027-07-02")])).toEqual([]);
});

test("of two years of these days the namesake is the same; without any, a namesake of other days is", () => {
  const halves = [
    aYear("a", "Automne", "2026-09-01", "2026-12-31"),
    aYear("b", "2026-2027", "2027-01-01", "2027-07-02"),
  ];
  expect(yearsProposed(halves)).toMatchObject([{ id: "b", label: "2026-2027" }]);
  expect(yearsProposed([aYear("c", "2026-2027", "2029-09-01", "2030-07-02")])).toMatchObject([{ id: "c" }]);
});

test("a year of the commune is never two official ones", () => {
  const proposals = yearsProposed([aYear("civil", "2026", "2026-01-01", "2026-12-31")], day("2026-03-02"));
  expect(proposals.map(({ id, from }) => [id, from])).toEqual([
    ["civil", "2025-09-01"],
    [null, "2026-09-01"],
  ]);
});

test("dates the commune changed are proposed again, beside what it has", () => {
  const breaks = kept.breaks.map((one) => {
    return one.label === "Vacances de Noël" && one.from > today ? { ...one, from: day("2026-12-18") } : one;
  });
  expect(officialProposals({ ...kept, breaks }, official, today)).toMatchObject([
    { kind: "break", label: "Vacances de Noël", from: "2026-12-19", kept: { from: "2026-12-18", to: "2027-01-03" } },
  ]);
});
