import type { ColleagueState } from "@/domain/account/team-list-input";

export const colleagueStateWords: Readonly<Record<ColleagueState, string>> = {
  active: "Actif",
  invited: "Invité",
  disabled: "Désactivé",
};
