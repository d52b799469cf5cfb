import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import {
  frenchDay,
  frenchDayWithYear,
  frenchDuration,
  frenchInstant,
  frenchLimit,
  frenchPeriod,
  frenchTime,
  shortInstant,
  wholeHours,
} from "@/domain/calendar/french-days";

/** Figures and their unit are tied by a no-break space; cases are written with plain ones. */
const plain = (text: string) => text.replaceAll("\u00A0", " ");

test("days in French", () => {
  expect(frenchDay(day("2026-09-03"))).toBe("jeudi 3 septembre");
  expect(frenchDay(day("2026-09-01"))).toBe("mardi 1er septembre");
  expect(frenchDayWithYear(day("2027-02-28"))).toBe("dimanche 28 février 2027");
  expect(frenchPeriod(day("2026-08-31"), day("2026-09-06"))).toBe("du 31 août au 6 septembre");
  expect(frenchPeriod(day("2026-09-07"), day("2026-09-13"))).toBe("du 7 au 13 septembre");
});

test.each([
  ["11:00", "11 h"],
  ["08:30", "8 h 30"],
  ["00:05", "0 h 05"],
  ["24:00", "minuit (fin de la journée)"],
])("%s is « %s »", (time, words) => {
  expect(plain(frenchTime(time))).toBe(words);
});

test.each([
  ["2026-08-28T09:00:00Z", "Europe/Paris", "vendredi 28 août à 11 h"],
  ["2026-12-24T10:30:00Z", "Europe/Paris", "jeudi 24 décembre à 11 h 30"],
  ["2026-08-28T02:00:00Z", "America/Guadeloupe", "jeudi 27 août à 22 h"],
  ["2026-08-28T21:00:00Z", "Indian/Reunion", "samedi 29 août à 1 h"],
])("%s in %s is « %s »", (instant, timeZone, words) => {
  expect(plain(frenchInstant(instant, timeZone))).toBe(words);
});

test("a limit at 0 h is told as the evening it ends", () => {
  expect(frenchLimit("2026-08-27T22:00:00Z", "Europe/Paris")).toBe("jeudi 27 août à minuit (fin de la journée)");
  expect(plain(frenchLimit("2026-08-28T09:00:00Z", "Europe/Paris"))).toBe("vendredi 28 août à 11 h");
});

test.each([
  ["09:08:00", "1 h 52"],
  ["09:08:30", "1 h 51"],
  ["10:00:00", "1 h"],
  ["10:15:00", "45 min"],
  ["10:59:30", "moins d’une minute"],
])("from %s to 11:00 there is %s left", (time, words) => {
  expect(plain(frenchDuration(`2026-08-28T${time}Z`, "2026-08-28T11:00:00Z"))).toBe(words);
});

test("two days and more are told in days", () => {
  expect(plain(frenchDuration("2026-08-25T10:00:00Z", "2026-08-28T11:00:00Z"))).toBe("3 jours");
});

test.each([
  ["2026-11-17T08:24:00Z", "17\u00A0nov. à 9\u00A0h\u00A024"],
  ["2026-12-01T08:24:00Z", "1er\u00A0déc. à 9\u00A0h\u00A024"],
  ["2026-08-28T09:00:00Z", "28\u00A0août à 11\u00A0h"],
])("A list tells %s as %s", (instant, text) => {
  expect(shortInstant(instant, "Europe/Paris")).toBe(text);
});

test.each([
  ["2026-12-31T22:59:00Z", "31\u00A0déc. à 23\u00A0h\u00A059"],
  ["2026-12-31T23:00:00Z", "1er\u00A0janv.\u00A02027 à 0\u00A0h"],
  ["2025-12-31T22:59:00Z", "31\u00A0déc.\u00A02025 à 23\u00A0h\u00A059"],
  ["2025-12-31T23:00:00Z", "1er\u00A0janv. à 0\u00A0h"],
])("A list read in 2026 tells %s as %s: the year of another year, by the clocks of the commune", (instant, text) => {
  expect(shortInstant(instant, "Europe/Paris", day("2026-11-25"))).toBe(text);
});

test.each([
  ["Garderie 16 h 30", "Garderie 16\u00A0h\u00A030"],
  ["Lundi au vendredi, 9 h – 12 h", "Lundi au vendredi, 9\u00A0h – 12\u00A0h"],
  ["Garderie 7h30-8h30", "Garderie 7\u00A0h\u00A030-8\u00A0h\u00A030"],
  ["Les 3 hérissons", "Les 3 hérissons"],
  ["Cantine", "Cantine"],
])("The hours of « %s » stay whole", (typed, shown) => {
  expect(wholeHours(typed)).toBe(shown);
});
