import { nameKey } from "@/domain/family/name-key";

type Named = { id: string; number: number; name: string };

/** "Martin"; "Martin (n° 12)" when another of the households is called so too; empty for a household that is not there. */
export function householdName(households: readonly Named[], id: string): string {
  const household = households.find((one) => one.id === id);
  if (!household) return "";
  const { name, number } = household;
  const isShared = households.some((other) => other.id !== id && nameKey(other.name) === nameKey(name));
  return isShared ? `${name} (n° ${number})` : name;
}
