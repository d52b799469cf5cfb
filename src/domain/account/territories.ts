import type { HolidayRegion } from "@/domain/calendar/public-holidays";

/** Where a commune is, as far as days go: its school zone, its public holidays, its clock. */
export type Territory = { label: string; schoolZone: string; holidayRegion: HolidayRegion; timeZone: string };

const paris = "Europe/Paris";

/** Zones A, B and C have a calendar we know; elsewhere the académie publishes its own, which the commune enters. */
export const territories = {
  A: { label: "Zone A", schoolZone: "A", holidayRegion: "metropole", timeZone: paris },
  B: { label: "Zone B", schoolZone: "B", holidayRegion: "metropole", timeZone: paris },
  "B-alsace-moselle": {
    label: "Zone B, Alsace-Moselle",
    schoolZone: "B",
    holidayRegion: "alsace-moselle",
    timeZone: paris,
  },
  C: { label: "Zone C", schoolZone: "C", holidayRegion: "metropole", timeZone: paris },
  corse: { label: "Corse", schoolZone: "Corse", holidayRegion: "metropole", timeZone: paris },
  guadeloupe: overseas("Guadeloupe", "guadeloupe", "America/Guadeloupe"),
  martinique: overseas("Martinique", "martinique", "America/Martinique"),
  guyane: overseas("Guyane", "guyane", "America/Cayenne"),
  "la-reunion": overseas("La Réunion", "la-reunion", "Indian/Reunion"),
  mayotte: overseas("Mayotte", "mayotte", "Indian/Mayotte"),
  "saint-barthelemy": overseas("Saint-Barthélemy", "saint-barthelemy", "America/St_Barthelemy"),
  "saint-pierre-et-miquelon": overseas("Saint-Pierre-et-Miquelon", "saint-pierre-et-miquelon", "America/Miquelon"),
} satisfies Record<string, Territory>;

export type TerritoryKey = keyof typeof territories;

export function isTerritoryKey(key: string): key is TerritoryKey {
  return Object.hasOwn(territories, key);
}

function overseas(label: string, holidayRegion: HolidayRegion, timeZone: string): Territory {
  return { label, schoolZone: label, holidayRegion, timeZone };
}
