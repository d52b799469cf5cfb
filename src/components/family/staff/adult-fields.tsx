import { CheckboxField } from "@/components/form/checkbox-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { civilities } from "@/domain/family/inputs";

const civilityOptions = [
  { value: "", label: "Non précisée" },
  ...civilities.map((civility) => ({ value: civility, label: civility })),
];

/** An adult nobody has described yet. */
export const emptyAdult = {
  civility: "" as const,
  birthName: "",
  usageName: "",
  firstNames: "",
  email: "",
  phone: "",
  secondPhone: "",
  address: "",
  cityInseeCode: "",
  legalAuthority: true,
  payer: false,
};

/** `prefix`: where the adult is in the form ("adults.0."). */
export type AdultFieldsProps = { prefix?: string; emailHint?: string };

/** An adult, the same wherever one is described. */
export function AdultFields({ prefix = "", emailHint }: AdultFieldsProps) {
  const name = (field: keyof typeof emptyAdult) => `${prefix}${field}`;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name={name("civility")} label="Civilité" options={civilityOptions} />
        <TextField name={name("firstNames")} label="Prénoms" optional />
        <TextField name={name("birthName")} label="Nom de naissance" />
        <TextField name={name("usageName")} label="Nom d’usage" optional />
        <TextField
          name={name("email")}
          label="Adresse e-mail"
          type="email"
          inputMode="email"
          hint={emailHint}
          optional
        />
        <TextField name={name("phone")} label="Téléphone" type="tel" inputMode="tel" optional />
        <TextField name={name("secondPhone")} label="Autre téléphone" type="tel" inputMode="tel" optional />
        <TextField name={name("cityInseeCode")} label="Code INSEE de la commune" optional />
      </div>
      <TextareaField name={name("address")} label="Adresse" rows={3} hint="Comme sur une enveloppe." optional />
      <div>
        <CheckboxField name={name("legalAuthority")} label="Exerce l’autorité parentale" />
        <CheckboxField name={name("payer")} label="Reçoit et paie les factures" />
      </div>
    </>
  );
}
