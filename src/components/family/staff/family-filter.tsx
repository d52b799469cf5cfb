import { ListFilter } from "@/components/ui/list-filter";
import { type Option, SelectFilter } from "@/components/ui/select-filter";
import { namedClasses } from "@/domain/calendar/named-classes";
import type { FamilyList, FamilyListInput } from "@/domain/family/list-input";

export type FamilyFilterProps = { asked: FamilyListInput; schools: FamilyList["schools"] };

const states: Option[] = [
  { value: "", label: "Dossiers ouverts" },
  { value: "fermees", label: "Dossiers fermés" },
  { value: "toutes", label: "Tous les dossiers" },
];
const residences: Option[] = [
  { value: "", label: "Toutes" },
  { value: "oui", label: "Dans la commune" },
  { value: "non", label: "Hors commune" },
];

/** School, class, state, residence; a form like any other, so that it works before the page is awake. */
export function FamilyFilter({ asked, schools }: FamilyFilterProps) {
  const { query, sort, descending, state, resident, schoolId, classId } = asked;
  const classes = namedClasses(
    schools.flatMap((school) => school.classes.map((one) => ({ ...one, schoolName: school.name }))),
  ).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ListFilter
      action="/admin/familles"
      kept={{ q: query, tri: sort === "number" ? "numero" : null, sens: descending ? "desc" : null }}
    >
      <SelectFilter
        name="etat"
        label="État"
        value={state === "closed" ? "fermees" : state === "all" ? "toutes" : ""}
        options={
          query === ""
            ? states
            : [
                { value: "", label: "Tous les dossiers" },
                { value: "ouvertes", label: "Dossiers ouverts" },
                ...states.slice(1, 2),
              ]
        }
      />
      <SelectFilter
        name="commune"
        label="Résidence"
        value={resident === null ? "" : resident ? "oui" : "non"}
        options={residences}
      />
      {schools.length > 1 && (
        <SelectFilter
          name="ecole"
          label="École"
          value={schoolId ?? ""}
          options={[{ value: "", label: "Toutes" }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectFilter
        name="classe"
        label="Classe"
        value={classId ?? ""}
        options={[{ value: "", label: "Toutes" }, ...classes]}
      />
    </ListFilter>
  );
}
