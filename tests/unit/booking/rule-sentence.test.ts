import { expect, test } from "vitest";
import { type DeadlineRule, deadlineRule, type Limit, type Moment } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { ruleSentence, serviceRulesSentence, shiftSentence } from "@/domain/booking/rule-sentence";
import { day } from "@/domain/calendar/day";

/** Figures and their unit, and « : », are tied by a no-break space; cases are written with plain ones. */
const plain = (text: string | null) => text?.replaceAll("\u00A0", " ");
const stays = { onClosedDay: "stay", inBreak: "stay" } as const;
const days = (count: number, counting: Extract<Moment, { kind: "days-before" }>["counting"], time: string): Moment => ({
  kind: "days-before",
  days: count,
  counting,
  time,
});

test.each<[Moment, boolean, string]>([
  [
    { kind: "weekday", weeksBefore: 1, weekday: 5, time: "11:00" },
    true,
    "Jusqu’au vendredi 11 h pour la semaine suivante",
  ],
  [
    { kind: "weekday", weeksBefore: 1, weekday: 5, time: "11:00" },
    false,
    "Jusqu’au vendredi avant 11 h pour la semaine suivante",
  ],
  [
    { kind: "weekday", weeksBefore: 0, weekday: 1, time: "09:00" },
    false,
    "Jusqu’au lundi avant 9 h de la même semaine",
  ],
  [{ kind: "weekday", weeksBefore: 2, weekday: 5, time: "16:00" }, true, "Jusqu’au vendredi 16 h, 2 semaines avant"],
  [days(1, "calendar", "24:00"), false, "Jusqu’à la veille à minuit (fin de la journée)"],
  [days(1, "calendar", "12:30"), true, "Jusqu’à la veille 12 h 30"],
  [days(1, "calendar", "10:00"), false, "Jusqu’à la veille avant 10 h"],
  [days(0, "clear", "24:00"), false, "Jusqu’à la veille à minuit (fin de la journée)"],
  [days(0, "calendar", "09:00"), true, "Jusqu’à 9 h le jour même"],
  [days(0, "calendar", "09:00"), false, "Avant 9 h le jour même"],
  [days(4, "calendar", "24:00"), false, "Jusqu’à minuit (fin de la journée), 4 jours avant"],
  [days(2, "monday-friday", "12:00"), true, "Jusqu’à 12 h, 2 jours avant sans compter samedi et dimanche"],
  [days(1, "working", "12:00"), false, "Avant 12 h, 1 jour ouvré avant"],
  [days(2, "school", "12:00"), true, "Jusqu’à 12 h, 2 jours d’école avant"],
  [days(2, "clear", "24:00"), false, "Jusqu’à minuit (fin de la journée), 2 jours francs avant"],
  [{ kind: "hours-before", hours: 48, from: "start" }, true, "Jusqu’à 48 heures avant le début du service"],
  [{ kind: "hours-before", hours: 1, from: "midnight" }, false, "Plus de 1 heure avant le début de la journée"],
  [
    { kind: "month-day", monthsBefore: 1, dayOfMonth: 19, time: "24:00" },
    false,
    "Jusqu’au 19 du mois précédent à minuit (fin de la journée)",
  ],
  [{ kind: "month-day", monthsBefore: 0, dayOfMonth: 1, time: "12:00" }, true, "Jusqu’au 1er du même mois 12 h"],
  [
    {
      kind: "table",
      rows: [
        { weekdays: [2, 4, 5], limit: { weekday: 1, time: "09:00" } },
        { weekdays: [1], limit: null },
      ],
    },
    false,
    "Pour le mardi, le jeudi et le vendredi, jusqu’au lundi précédent avant 9 h ; pour le lundi, pas possible",
  ],
  [
    {
      kind: "fixed",
      dates: [
        { from: day("2026-07-06"), to: day("2026-07-10"), day: day("2026-06-26"), time: "16:00" },
        { from: day("2026-07-13"), to: day("2026-07-13"), day: day("2026-07-03"), time: "16:00" },
      ],
    },
    true,
    "Pour les jours du 6 au 10 juillet, jusqu’au vendredi 26 juin 2026 16 h ; pour le lundi 13 juillet, jusqu’au vendredi 3 juillet 2026 16 h",
  ],
])("%j, inclusive %s", (moment, inclusive, sentence) => {
  expect(plain(ruleSentence(until({ moment, inclusive, ...stays })))).toBe(sentence);
});

const limit = (moment: Moment): Limit => ({ moment, inclusive: true, ...stays });
const phased: DeadlineRule = deadlineRule.parse({
  kind: "limited",
  countedFrom: { kind: "day" },
  opens: { moment: { kind: "weekday", weeksBefore: 6, weekday: 7, time: "20:00" }, ...stays },
  phases: [
    { phase: "normal", until: limit(days(3, "calendar", "12:00")) },
    { phase: "late", until: limit(days(1, "calendar", "12:00")) },
    { phase: "on-request", until: null },
  ],
});

test("opening and phases follow each other", () => {
  expect(plain(ruleSentence(phased))).toBe(
    "À partir du dimanche 20 h, 6 semaines avant, jusqu’à 12 h, 3 jours avant, puis avec un supplément jusqu’à la veille 12 h, puis sur demande à la mairie",
  );
  expect(ruleSentence(phased, "cancel")).toContain("avec des frais");
});

test("always, never, and a normal phase without end", () => {
  expect(ruleSentence({ kind: "always" })).toBe("À tout moment");
  expect(ruleSentence({ kind: "never" })).toBe("Pas possible en ligne");
  expect(ruleSentence({ ...phased, opens: null, phases: [{ phase: "normal", until: null }] } as DeadlineRule)).toBe(
    "Sans limite",
  );
});

test("a session is said", () => {
  const rule = { ...phased, opens: null, countedFrom: { kind: "session", sessions: [] } } as DeadlineRule;
  expect(ruleSentence(rule)).toContain("(compté depuis le premier jour de la session)");
});

test("booking and cancelling are told together when they share their rule, else one after the other", () => {
  const canteen = weeklyRule(5, "11:00");
  expect(plain(serviceRulesSentence({ booking: canteen, cancellation: weeklyRule(5, "11:00") }))).toBe(
    "Jusqu’au vendredi avant 11 h pour la semaine suivante",
  );
  expect(plain(serviceRulesSentence({ booking: canteen, cancellation: dayBeforeRule() }))).toBe(
    "Inscription : jusqu’au vendredi avant 11 h pour la semaine suivante. Annulation : jusqu’à la veille à minuit (fin de la journée)",
  );
  expect(plain(serviceRulesSentence({ booking: { kind: "always" }, cancellation: { kind: "never" } }))).toBe(
    "Inscription : à tout moment. Annulation : pas possible en ligne",
  );
});

test("what happens on closed days and in breaks is said", () => {
  expect(shiftSentence(dayBeforeRule())).toBeNull();
  expect(shiftSentence(weeklyRule(5, "11:00"))).toBe(
    "Si la limite tombe un jour fermé ou férié, elle est avancée au dernier jour ouvert avant, à la même heure",
  );
  const hours: Moment = { kind: "hours-before", hours: 48, from: "start" };
  expect(plain(shiftSentence(until({ moment: hours, inclusive: false, onClosedDay: "stay", inBreak: "next" })))).toBe(
    "Si la limite tombe pendant les vacances, elle est reportée au début du premier jour ouvert après",
  );
});
