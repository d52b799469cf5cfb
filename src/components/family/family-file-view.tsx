import type { FamilyFile } from "@/domain/family/family-file";
import { AdultCard } from "./adult-card";
import { ChildCard } from "./child-card";
import { TownHallContact } from "./town-hall-contact";

export type FamilyFileViewProps = { file: FamilyFile };

/** The family's file, to read: who, where, at which school, on which plate. */
export function FamilyFileView({ file }: FamilyFileViewProps) {
  const { number, name, resident, adults, children, townHall } = file;
  return (
    <div className="grid gap-7">
      <header>
        <h1>Dossier</h1>
        <p className="text-ardoise">
          Famille {name} · numéro {number} · {resident ? "dans la commune" : "hors commune"}
        </p>
      </header>
      <section aria-labelledby="children" className="grid gap-3">
        <h2 id="children">Enfants</h2>
        {children.length === 0 && <p>Aucun enfant n’est encore rattaché à votre famille.</p>}
        <ul className="grid gap-3 md:grid-cols-2">
          {children.map((child) => (
            <li key={child.id}>
              <ChildCard child={child} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="adults" className="grid gap-3">
        <h2 id="adults">Responsables</h2>
        {adults.length === 0 && <p>Aucun responsable n’est encore enregistré.</p>}
        <ul className="grid gap-3 md:grid-cols-2">
          {adults.map((adult) => (
            <li key={adult.id}>
              <AdultCard adult={adult} />
            </li>
          ))}
        </ul>
      </section>
      <TownHallContact townHall={townHall} />
    </div>
  );
}
