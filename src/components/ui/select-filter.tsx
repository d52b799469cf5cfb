import { useId } from "react";

export type Option = { value: string; label: string };

export type SelectFilterProps = { name: string; label: string; value: string; options: Option[] };

/** One choice of a list's filter, sent with the address. */
export function SelectFilter({ name, label, value, options }: SelectFilterProps) {
  const id = useId();
  return (
    <div className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1 text-sm font-bold">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        key={value}
        className="min-h-11 max-w-full rounded-champ border-2 border-bord bg-papier px-3 py-1"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
