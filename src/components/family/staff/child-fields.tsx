import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { namedClasses } from "@/domain/calendar/named-classes";

export type ClassChoices = {
  schoolYears: { id: string; label: string }[];
  classes: { id: string; name: string; schoolName: string }[];
};

/** `prefix`: where the child is in the form ("children.0."). */
export type ChildFieldsProps = {
  prefix?: string;
  choices: ClassChoices;
  /** Another school year was chosen: a known child has its own class there. */
  onYear?: (schoolYearId: string) => void;
};

/** A child and its class, the same wherever one is described. */
export function ChildFields({ prefix = "", choices: { schoolYears, classes }, onYear }: ChildFieldsProps) {
  const classOptions = namedClasses(classes).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField name={`${prefix}firstNames`} label="Prénoms de l’enfant" optional />
      <TextField name={`${prefix}birthName`} label="Nom de naissance de l’enfant" />
      <TextField name={`${prefix}usageName`} label="Nom d’usage de l’enfant" optional />
      <TextField name={`${prefix}birthDay`} label="Date de naissance" type="date" />
      {schoolYears.length > 0 && (
        <>
          <SelectField
            name={`${prefix}enrolment.schoolYearId`}
            label="Année scolaire"
            options={schoolYears.map(({ id, label }) => ({ value: id, label }))}
            onChoose={onYear}
          />
          <SelectField
            name={`${prefix}enrolment.classId`}
            label="Classe"
            options={[{ value: "", label: "Aucune classe" }, ...classOptions]}
          />
        </>
      )}
    </div>
  );
}

/** A child nobody has described yet, in no class of the year under way. */
export function emptyChild({ schoolYears: [year] }: ClassChoices) {
  const enrolment = year ? { schoolYearId: year.id, classId: "" as const } : null;
  return { birthName: "", usageName: "", firstNames: "", birthDay: "", enrolment };
}
