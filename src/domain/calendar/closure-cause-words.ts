import type { ClosureCause } from "./closures";

export const causeWords: Readonly<Record<ClosureCause, string>> = {
  strike: "Grève",
  "absent-teacher": "Enseignant absent",
  trip: "Sortie scolaire",
  weather: "Intempéries",
  works: "Travaux",
  other: "Autre",
};
