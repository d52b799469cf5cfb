/** The field that is wrong, by its name in the form, and why. */
export type PatternWrong = { field: "enfant" | "service" | "du" | "au"; words: string };

export const wrongId = "semaine-type-erreur";

/** Why the usual week can't be read yet; the field that is wrong points at it. */
export function WrongWords({ words }: { words: string }) {
  return (
    <p id={wrongId} role="alert" className="font-bold text-brique">
      {words}
    </p>
  );
}
