/** A person as the civil registry and the person name them; some people have no first name, some a name of one letter. */
export type PersonNames = { birthName: string; usageName: string | null; firstNames: string };

/** People are called by their usage name: "Inès de La Tour". */
export function personName({ birthName, usageName, firstNames }: PersonNames): string {
  return `${firstNames} ${usageName ?? birthName}`.trim();
}

/** The usage name first, as in a list: "de La Tour Inès". */
export function listedName({ birthName, usageName, firstNames }: PersonNames): string {
  return `${usageName ?? birthName} ${firstNames}`.trim();
}
