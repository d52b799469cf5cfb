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

test("dates the commune changed are proposed again, beside what it has", () => {
  const breaks = kept.breaks.map((one) => {
    return one.label === "Vacances de Noël" && one.from > today ? { ...one, from: day("2026-12-18") } : one;
  });
  expect(officialProposals({ ...kept, breaks }, official, today)).toMatchObject([
    { kind: "break", label: "Vacances de Noël", from: "2026-12-19", kept: { from: "2026-12-18", to: "2027-01-03" } },
  ]);
});
