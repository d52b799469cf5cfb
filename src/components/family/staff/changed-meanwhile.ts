export type FormValues = Readonly<Record<string, unknown>>;

/** The fields a form shows: how each is called and, where its value is no text, how it is said. */
export type ShownFields = Readonly<Record<string, { label: string; words?: (value: never) => string }>>;

type Compared = { opened: FormValues; saved: FormValues; fields: ShownFields };

/** What somebody else changed since the form was opened. */
export function changedMeanwhile({ opened, saved, fields }: Compared) {
  return Object.entries(fields).flatMap(([name, { label, words }]) => {
    if (sameValue(opened[name], saved[name])) return [];
    return [{ name, label, words: words ? words(saved[name] as never) : plainWords(saved[name]) }];
  });
}

/** Of what they changed, what nobody typed over here: it stays theirs. */
export function untouched({ typed, ...compared }: Compared & { typed: FormValues }): string[] {
  const { opened } = compared;
  return changedMeanwhile(compared).flatMap(({ name }) => (sameValue(typed[name], opened[name]) ? [name] : []));
}

/** An empty field and nothing are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one || "") === JSON.stringify(other || "");
}

function plainWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "string" && value !== "" ? `« ${value} »` : "vide";
}
