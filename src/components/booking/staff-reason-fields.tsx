"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { staffCauses } from "@/domain/booking/staff-reason";

const options = [
  { value: "", label: "Choisir un motif" },
  ...Object.entries(staffCauses).map(([value, label]) => ({ value, label })),
];

/** Why staff act past a limit: the short list, and words of one's own. */
export function StaffReasonFields() {
  return (
    <>
      <SelectField name="cause" label="Motif" hint="La famille le lira dans ses actions." options={options} />
      <TextField name="detail" label="Précision" optional hint="Par exemple : appel de la mère à 8 h." />
    </>
  );
}
