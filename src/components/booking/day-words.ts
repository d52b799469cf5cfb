import type { DayChild, DayService } from "@/domain/booking/day-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDay, frenchDayWithYear, frenchTime } from "@/domain/calendar/french-days";
import { allergenName } from "@/domain/family/allergen";
import { dietName, isSpecialDiet } from "@/domain/family/diet";

/** "Jeudi 3 septembre"; with its year when it is not this one. */
export function dayTitle(day: IsoDate, today: IsoDate): string {
  const words = day.slice(0, 4) === today.slice(0, 4) ? frenchDay(day) : frenchDayWithYear(day);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Aujourd’hui", "Demain", "Hier"; null further away. */
export function closeDayName(day: IsoDate, today: IsoDate): string | null {
  if (day === today) return "Aujourd’hui";
  if (day === addDays(today, 1)) return "Demain";
  return day === addDays(today, -1) ? "Hier" : null;
}

/** "11 h 30 – 13 h 30". */
export function serviceHours({ startsAt, endsAt }: Pick<DayService, "startsAt" | "endsAt">): string {
  return `${frenchTime(startsAt)} – ${frenchTime(endsAt)}`;
}

/** "1 enfant", "12 enfants"; zero is singular in French. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count}\u00A0${count > 1 ? plural : singular}`;
}

/** "8 inscrits · 1 en attente": who only waits has no place yet. */
export function presenceWords(children: readonly Pick<DayChild, "state">[]): string {
  const waiting = children.filter(({ state }) => state === "waiting").length;
  const booked = counted(children.length - waiting, "inscrit");
  return waiting === 0 ? booked : `${booked} · ${waiting}\u00A0en attente`;
}

/** "2 en attente · 6 régimes · 3 PAI"; what there is none of is left out. */
export function serviceDetails({ waiting, specialDiets, pais }: DayService): string {
  return [
    waiting > 0 ? `${waiting}\u00A0en attente` : null,
    specialDiets ? counted(specialDiets, "régime") : null,
    pais ? `${pais}\u00A0PAI` : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

export type ChildNote = { tone: "red" | "blue" | "grey"; text: string };

/** What whoever looks after the child must know, the gravest first. */
export function childNotes({ allergens, hasPai, diet, mayLeaveAlone }: DayChild): ChildNote[] {
  const without = allergens.map(allergenName).join(", ");
  const notes: (ChildNote | null)[] = [
    without ? { tone: "red", text: `Sans ${without}${hasPai ? " (PAI)" : ""}` } : null,
    hasPai && !without ? { tone: "red", text: "PAI" } : null,
    diet && isSpecialDiet(diet) ? { tone: "blue", text: dietName(diet) } : null,
    mayLeaveAlone ? { tone: "grey", text: "Peut partir sans adulte" } : null,
  ];
  return notes.filter((note) => note !== null);
}

/** "En attente, 1er", "En attente, 2e". */
export function waitingWords(rank: number | null): string {
  return rank === null ? "En attente" : `En attente, ${rank}${rank === 1 ? "er" : "e"}`;
}
