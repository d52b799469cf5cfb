import { ListFilter } from "@/components/ui/list-filter";
import { SelectFilter } from "@/components/ui/select-filter";
import { TextFilter } from "@/components/ui/text-filter";
import { auditedActions } from "@/domain/account/audited-actions";
import type { JournalInput } from "@/domain/account/journal-input";

export type JournalFilterProps = { asked: JournalInput };

const french = new Intl.Collator("fr");
const acts = Object.entries(auditedActions)
  .map(([value, label]) => ({ value, label }))
  .toSorted((one, other) => french.compare(one.label, other.label));

/** Which acts, whose, and when. */
export function JournalFilter({ asked: { action, person, from, until, descending } }: JournalFilterProps) {
  return (
    <ListFilter action="/admin/reglages/journal" kept={{ sens: descending ? null : "asc" }}>
      <SelectFilter
        name="acte"
        label="Acte"
        value={action ?? ""}
        options={[{ value: "", label: "Tous les actes" }, ...acts]}
      />
      <TextFilter name="qui" label="Personne" value={person} />
      <TextFilter name="du" label="Du" value={from ?? ""} type="date" />
      <TextFilter name="au" label="Au" value={until ?? ""} type="date" />
    </ListFilter>
  );
}
