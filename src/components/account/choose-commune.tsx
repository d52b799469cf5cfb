import { ButtonLink } from "@/components/ui/button";

export type ChooseCommuneProps = { choices: { id: string; name: string }[]; path: string };

/** Where one address serves several communes: which one is meant. */
export function ChooseCommune({ choices, path }: ChooseCommuneProps) {
  return (
    <>
      <h1>De quelle commune s’agit-il&nbsp;?</h1>
      <ul className="grid gap-3">
        {choices.map(({ id, name }) => (
          <li key={id} className="grid">
            <ButtonLink href={`${path}?commune=${id}`}>{name}</ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
