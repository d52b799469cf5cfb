import { expect, test } from "vitest";
import type { DeadlineRule } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { rulePreview } from "@/domain/booking/rule-preview";
import { day } from "@/domain/calendar/day";
import { calendar, canteen } from "./planning-fixture";

const circumstances = { calendar, place: { schoolId: "school", classId: null }, today: day("2026-11-17") };
const preview = (rule: DeadlineRule, validFrom: string, cancellationRule = rule) =>
  rulePreview(canteen, { validFrom: day(validFrom), bookingRule: rule, cancellationRule }, circumstances);

const plain = (text: string | null | undefined) => text?.replaceAll("\u00A0", " ");
const dayOf = (shown: ReturnType<typeof preview>, wanted: string) =>
  shown.weeks.flatMap(({ days }) => days).find((one) => one.day === wanted);

test("eight whole weeks, closed days with their reason", () => {
  const shown = preview(dayBeforeRule(), "2026-11-17");
  expect(shown.weeks).toHaveLength(8);
  expect(shown.weeks[0]?.monday).toBe("2026-11-16");
  expect(shown.weeks.every(({ days }) => days.length === 7)).toBe(true);
  expect(dayOf(shown, "2026-12-21")?.closedReason).toBe("Vacances de Noël");
  expect(shown.runningDays).toBe(5 * 4 + 4);
});

test("a day is shown with its limits, and with what they are today when they change", () => {
  const shown = preview(dayBeforeRule(), "2026-11-17", weeklyRule(5, "11:00"));
  const monday = dayOf(shown, "2026-11-23");
  expect(plain(monday?.booking.text)).toBe("jusqu’au dimanche 22 novembre à minuit (fin de la journée)");
  expect(plain(monday?.booking.before)).toBe("jusqu’au vendredi 20 novembre à 11 h");
  expect(monday?.cancellation.before).toBeNull();
});

test("days before the change keep their limits, and are not counted as changed", () => {
  const shown = preview(dayBeforeRule(), "2026-11-26");
  expect(dayOf(shown, "2026-11-24")?.booking.before).toBeNull();
  expect(dayOf(shown, "2026-11-26")?.booking.before).not.toBeNull();
  expect(shown.changedDays).toBe(shown.runningDays - 2);
});

test("the rule of today changes nothing; one minute does, though it reads alike", () => {
  expect(preview(weeklyRule(5, "11:00"), "2026-11-17").changedDays).toBe(0);
  const inclusive = until({
    moment: { kind: "weekday", weeksBefore: 1, weekday: 5, time: "11:00" },
    inclusive: true,
    onClosedDay: "previous",
    inBreak: "stay",
  });
  const shown = preview(inclusive, "2026-11-17");
  expect(shown.changedDays).toBe(shown.runningDays - 1);
});

test("a change entered for the summer is shown on the first weeks of service", () => {
  const shown = rulePreview(
    { ...canteen, activeFrom: day("2027-01-04") },
    { validFrom: day("2026-12-19"), bookingRule: dayBeforeRule(), cancellationRule: dayBeforeRule() },
    circumstances,
  );
  expect(shown.weeks[0]?.monday).toBe("2027-01-04");
});

test("a warning is said once, with all its days", () => {
  const shown = preview(dayBeforeRule(), "2026-11-17", { kind: "never" } as DeadlineRule);
  const [impossible, sunday] = shown.warnings;
  expect(plain(sunday?.sentence)).toBe("La limite d’inscription tombe un jour fermé, férié ou de week-end.");
  expect(sunday?.days).toEqual(["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2027-01-04"]);
  expect(impossible?.sentence).toBe("Aucune annulation possible pour ce jour.");
  expect(impossible?.days).toHaveLength(shown.runningDays - 1);
});

test("a warning of booking that cancelling shares is said once for both", () => {
  const { warnings } = preview(dayBeforeRule(), "2026-11-17", dayBeforeRule());
  const ofClosedDays = warnings.map(({ sentence }) => plain(sentence)).filter((said) => said?.includes("jour fermé"));
  expect(ofClosedDays).toEqual(["La limite d’inscription et d’annulation tombe un jour fermé, férié ou de week-end."]);
});

test("phases, openings and impossible days are worded", () => {
  const rule: DeadlineRule = {
    kind: "limited",
    countedFrom: { kind: "day" },
    opens: {
      moment: { kind: "days-before", days: 7, counting: "calendar", time: "08:00" },
      onClosedDay: "stay",
      inBreak: "stay",
    },
    phases: [
      {
        phase: "normal",
        until: {
          moment: { kind: "days-before", days: 1, counting: "calendar", time: "10:00" },
          inclusive: true,
          onClosedDay: "stay",
          inBreak: "stay",
        },
      },
      { phase: "late", until: null },
    ],
  };
  const tuesday = dayOf(preview(rule, "2026-11-17", { kind: "never" } as DeadlineRule), "2026-11-24");
  expect(plain(tuesday?.booking.text)).toBe(
    "dès le mardi 17 novembre à 8 h, jusqu’au lundi 23 novembre à 10 h, puis tardif sans limite",
  );
  expect(tuesday?.cancellation.text).toBe("impossible");
});

test("what families will read comes with what happens on closed days", () => {
  expect(preview(weeklyRule(4, "09:00"), "2026-11-17").sentences.map(plain)).toEqual([
    "Jusqu’au jeudi avant 9 h pour la semaine suivante",
    "Si la limite tombe un jour fermé ou férié, elle est avancée au dernier jour ouvert avant, à la même heure",
  ]);
});
