import type { ReactNode } from "react";

export type FormPartProps = { title: string; children: ReactNode };

/** Fields that go together, under one heading. */
export function FormPart({ title, children }: FormPartProps) {
  return (
    <fieldset className="grid min-w-0 gap-5 border-t border-trait pt-5 first:border-t-0 first:pt-0">
      <legend className="float-left mb-3 w-full text-lg font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}
