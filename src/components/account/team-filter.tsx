import { ListFilter } from "@/components/ui/list-filter";
import { SelectFilter } from "@/components/ui/select-filter";
import { TextFilter } from "@/components/ui/text-filter";
import { roleLabels } from "@/domain/account/permissions";
import { staffRoles } from "@/domain/account/team-inputs";
import { colleagueStates, type TeamListInput } from "@/domain/account/team-list-input";
import { colleagueStateWords } from "./colleague-state-words";
import { teamOrder } from "./team-hrefs";

export type TeamFilterProps = { asked: TeamListInput };

/** Which colleagues are listed. */
export function TeamFilter({ asked }: TeamFilterProps) {
  const roles = staffRoles.map((value) => ({ value, label: roleLabels[value] }));
  const states = colleagueStates.map((value) => ({ value, label: colleagueStateWords[value] }));
  return (
    <ListFilter action="/admin/reglages/equipe" kept={teamOrder(asked)}>
      <TextFilter name="q" label="Nom, identifiant ou e-mail" value={asked.query} />
      <SelectFilter
        name="role"
        label="Rôle"
        value={asked.role ?? ""}
        options={[{ value: "", label: "Tous" }, ...roles]}
      />
      <SelectFilter
        name="etat"
        label="État"
        value={asked.state ?? ""}
        options={[{ value: "", label: "Tous" }, ...states]}
      />
    </ListFilter>
  );
}
