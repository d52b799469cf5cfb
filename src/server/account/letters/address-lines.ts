/** The lines of the envelope: who, then where; as many as were typed, blank ones left out. */
export function addressLines({ civility, name, address }: { civility: string; name: string; address: string | null }) {
  const who = [civility, name].filter((part) => part !== "").join(" ");
  const where = (address ?? "").split(/\r?\n/).map((line) => line.trim());
  return [who, ...where].filter((line) => line !== "");
}
