import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay, frenchDayWithYear, frenchPeriod, frenchTime, WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import type { DayCounting, Moment } from "./deadline-rule";

/** How a moment is used: the last minute accepted, the first refused, or the first accepted. */
type Use = "until" | "before" | "from";

const WEEKS = [" de la même semaine", " pour la semaine suivante"];
const MONTHS = ["du même mois", "du mois précédent"];

/** A closing moment, "jusqu’au vendredi avant 11 h pour la semaine suivante". 24:00 is never "avant minuit": the day counts. */
export function closingPhrase(moment: Moment, inclusive: boolean): string {
  return phrase(moment, inclusive ? "until" : "before");
}

/** An opening moment, "à partir de 8 h le jour même". */
export function openingPhrase(moment: Moment): string {
  return phrase(moment, "from");
}

function phrase(moment: Moment, use: Use): string {
  switch (moment.kind) {
    case "weekday": {
      const week = WEEKS[moment.weeksBefore] ?? `, ${moment.weeksBefore} semaines avant`;
      return theDay(WEEKDAY_NAMES[moment.weekday], moment.time, use) + week;
    }
    case "days-before":
      return daysBefore(moment.days, moment.counting, moment.time, use);
    case "hours-before":
      return hoursBefore(moment.hours, moment.from, use);
    case "month-day": {
      const number = moment.dayOfMonth === 1 ? "1er" : String(moment.dayOfMonth);
      const month = MONTHS[moment.monthsBefore] ?? `du mois, ${moment.monthsBefore} mois avant,`;
      return theDay(`${number} ${month}`, moment.time, use);
    }
    case "table":
      return moment.rows
        .map(({ weekdays, limit }) => {
          const days = `pour ${list(weekdays.map((weekday) => `le ${WEEKDAY_NAMES[weekday]}`))}`;
          return limit === null
            ? `${days}, pas possible`
            : `${days}, ${theDay(`${WEEKDAY_NAMES[limit.weekday]} précédent`, limit.time, use)}`;
        })
        .join("\u00A0; ");
    case "fixed":
      return moment.dates
        .map(({ from, to, day, time }) => `${served(from, to)}, ${theDay(frenchDayWithYear(day), time, use)}`)
        .join("\u00A0; ");
  }
}

function served(from: IsoDate, to: IsoDate): string {
  return from === to ? `pour le ${frenchDay(from)}` : `pour les jours ${frenchPeriod(from, to)}`;
}

/** `day` is masculine: "vendredi", "19", "vendredi 26 juin 2026". */
function theDay(day: string, time: string, use: Use): string {
  if (use === "from") return `à partir du ${day} ${frenchTime(time)}`;
  return `jusqu’au ${day} ${endOf(time, use)}`;
}

function endOf(time: string, use: Use): string {
  if (time === "24:00") return `à ${frenchTime(time)}`;
  return use === "before" ? `avant ${frenchTime(time)}` : frenchTime(time);
}

function daysBefore(days: number, counting: DayCounting, time: string, use: Use): string {
  const isEve = (days === 1 && counting === "calendar") || (days === 0 && counting === "clear");
  if (isEve) {
    if (use === "from") return `à partir de la veille ${frenchTime(time)}`;
    return `jusqu’à la veille ${endOf(time, use)}`;
  }
  const lead = use === "from" ? "à partir de" : use === "until" || time === "24:00" ? "jusqu’à" : "avant";
  return days === 0
    ? `${lead} ${frenchTime(time)} le jour même`
    : `${lead} ${frenchTime(time)}, ${countedDays(days, counting)}`;
}

function countedDays(days: number, counting: DayCounting): string {
  const plural = days > 1 ? "s" : "";
  switch (counting) {
    case "calendar":
      return `${days} jour${plural} avant`;
    case "monday-friday":
      return `${days} jour${plural} avant sans compter samedi et dimanche`;
    case "working":
      return `${days} jour${plural} ouvré${plural} avant`;
    case "school":
      return `${days} jour${plural} d’école avant`;
    case "clear":
      return `${days} jour${plural} franc${plural} avant`;
  }
}

function hoursBefore(hours: number, from: "start" | "midnight", use: Use): string {
  const start = from === "start" ? "le début du service" : "le début de la journée";
  const lead = { from: "à partir de", until: "jusqu’à", before: "plus de" }[use];
  return `${lead} ${hours}\u00A0heure${hours > 1 ? "s" : ""} avant ${start}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)}`;
}
