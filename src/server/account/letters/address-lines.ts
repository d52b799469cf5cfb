/** Before the postcode and the town of an address written on one line: "61 route de Sainte-Eulalie, 99999 Vallombreuse". */
const beforePostcode = /[\s,]+(?=\d{5}\s+\p{L})/u;

/** The lines of the envelope: who, then where; as many as were typed, blank ones left out, postcode and town together. */
export function addressLines({ civility, name, address }: { civility: string; name: string; address: string | null }) {
  const who = [civility, name].filter((part) => part !== "").join(" ");
  const where = (address ?? "").split(/\r?\n/).flatMap((line) => line.trim().split(beforePostcode));
  return [who, ...where].filter((line) => line !== "");
}
