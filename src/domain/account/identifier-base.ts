import { nameKey } from "@/domain/family/name-key";

const longest = 24;

/** "Lefèvre d’Œuilly" → "lefevre-d-oeuilly": what an identifier is made of, to be read aloud on the telephone. */
export function identifierBase(name: string): string {
  const words = nameKey(name).slice(0, longest).trim().replaceAll(" ", "-");
  return words || "famille";
}
