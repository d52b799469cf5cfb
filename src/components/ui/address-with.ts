/** An address that says this; what is empty is left out. */
export function addressWith(path: string, said: Readonly<Record<string, string | null | undefined>>): string {
  const known = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known)}`;
}
