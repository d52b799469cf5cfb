import { hash, verify } from "@node-rs/argon2";

// argon2id as OWASP advises: 19 MiB, two passes, one lane (the library's own defaults, written here because they matter).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Nobody knows its password: an unknown account costs the same work as a known one.
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$ChEA/rfx/bMy2GOuYs0Q2g$MwUiflIYJUEoyhb1N+7ieyQ2Moi3KJ0YgLPIyMpFhyU";

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), parameters);
}

/** False also when there is no hash to compare with, after the same time. */
export async function isPasswordOf(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password.normalize("NFC"));
  return passwordHash ? matches : false;
}
