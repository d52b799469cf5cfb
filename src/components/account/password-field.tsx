"use client";

import { type ReactNode, useState } from "react";
import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "@/components/form/field";

export type PasswordFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  autoComplete: "current-password" | "new-password";
};

/** A password that can be pasted, filled by a manager, and looked at. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const { register } = useFormContext();
  const [isShown, setIsShown] = useState(false);
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            {...register(name)}
            type={isShown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={`${controlClasses} pr-28`}
          />
          <button
            type="button"
            onClick={() => setIsShown(!isShown)}
            className="absolute inset-y-0.5 right-0.5 min-w-11 rounded-champ px-3 text-sm font-bold text-preau-fort underline underline-offset-4"
          >
            {isShown ? "Masquer" : "Afficher"} <span className="sr-only">{label.toLowerCase()}</span>
          </button>
        </div>
      )}
    </Field>
  );
}
