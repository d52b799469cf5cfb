import { useId } from "react";

export type TextFilterProps = { name: string; label: string; value: string; type?: "search" | "date" };

/** Words, or a day, that narrow a list; sent with the address. */
export function TextFilter({ name, label, value, type = "search" }: TextFilterProps) {
  const id = useId();
  return (
    <div className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1 text-sm font-bold">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        name={name}
        defaultValue={value}
        key={value}
        maxLength={type === "search" ? 200 : undefined}
        className="min-h-11 max-w-full rounded-champ border-2 border-bord bg-papier px-3 py-1 font-normal"
      />
    </div>
  );
}
