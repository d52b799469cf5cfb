import type { ReactNode } from "react";
import type { ListedFamily } from "@/domain/family/list-input";
import { counted } from "./counted";

export type FoundFamiliesProps = {
  query: string;
  /** Null: nothing was looked for yet. */
  found: ListedFamily[] | null;
  exceptIds: string[];
  label: string;
  /** What the address keeps while another name is looked for. */
  kept?: Readonly<Record<string, string>>;
  /** What can be done with each. */
  action: (family: ListedFamily) => ReactNode;
};

/** Looks for another family, to do something with it. */
export function FoundFamilies({ query, found, exceptIds, label, kept = {}, action }: FoundFamiliesProps) {
  const others = found?.filter(({ id }) => !exceptIds.includes(id)) ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <form className="flex flex-wrap items-end gap-3">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grow gap-1.5 sm:max-w-md">
          <label htmlFor="autre-famille" className="font-bold">
            {label}
          </label>
          <input
            id="autre-famille"
            name="q"
            type="search"
            defaultValue={query}
            required
            className="min-h-12 rounded-champ border-2 border-bord bg-papier px-3 py-2"
          />
        </div>
        <button type="submit" className="min-h-12 rounded-champ border-2 border-trait bg-papier px-4 font-bold">
          Chercher
        </button>
      </form>
      {found && <p role="status">{others.length === 0 ? "Aucune famille." : counted(others.length, "famille")}</p>}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {others.slice(0, 20).map((family) => (
          <li
            key={family.id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-champ border border-trait bg-papier px-4 py-2"
          >
            <span className="wrap-anywhere">
              <strong>{family.name}</strong> (n°&nbsp;{family.number}){" "}
              <span className="text-ardoise">
                {[...family.adults, ...family.children].map(({ name }) => name).join(", ")}
              </span>
            </span>
            {action(family)}
          </li>
        ))}
      </ul>
    </div>
  );
}
