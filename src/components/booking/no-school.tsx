import { Notice } from "@/components/ui/notice";

export type NoSchoolProps = { title?: string };

/** The commune has just been installed: nothing to show yet. */
export function NoSchool({ title = "Aujourd’hui" }: NoSchoolProps) {
  return (
    <div className="grid gap-4">
      <h1>{title}</h1>
      <Notice tone="info" title="Aucune école n’est encore enregistrée">
        Dès qu’une école et ses services existent, les inscriptions du jour apparaissent ici.
      </Notice>
    </div>
  );
}
