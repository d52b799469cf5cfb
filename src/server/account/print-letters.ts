import { z } from "zod";
import { recordAudits } from "@/server/audit";
import { hashPassword } from "@/server/auth/password-hash";
import { inCommune } from "@/server/db/tenant";
import { encryptBytes } from "@/server/encryption";
import { finishLongWork, type LongWorkRun } from "@/server/jobs/long-work";
import { giveCodes } from "./give-codes";
import { drawLetters } from "./letters/draw-letters";
import { readLetters } from "./letters/read-letters";
import { randomCode } from "./random-code";

const requested = z.object({ accountIds: z.array(z.uuid()) });

/** Sign-ins use the same threads: two hashes at a time leave them room. */
const hashedTogether = 2;

/**
 * Makes the codes, hashes them, draws the letters, then gives the codes to the accounts and keeps the letters, encrypted,
 * in one transaction: whoever has a letter has a code that opens, and no code is given without its letter.
 */
export async function printLetters({ id, communeId, accountId, request, now, progress }: LongWorkRun): Promise<void> {
  const { accountIds } = requested.parse(request);
  const { sender, letters } = await inCommune(communeId, (db) => readLetters(db, communeId, accountIds, now));
  const codes = letters.map(() => randomCode());
  const hashes: string[] = [];
  for (let first = 0; first < codes.length; first += hashedTogether) {
    hashes.push(...(await Promise.all(codes.slice(first, first + hashedTogether).map(hashPassword))));
    if (first % 20 === 0) await progress(Math.floor(first / 2), "Préparation des codes");
  }
  const half = Math.floor(codes.length / 2);
  const written = letters.map((letter, index) => ({ ...letter, code: codes[index] ?? "" }));
  const pdf = await drawLetters(sender, written, async (drawn) => {
    if (drawn % 20 === 0) await progress(half + Math.floor(drawn / 2), "Mise en page des courriers");
  });

  await inCommune(communeId, async (db) => {
    const count = letters.length;
    // Another run was faster: its letters count, these codes were given to nobody.
    if (!(await finishLongWork(db, { id, now, result: { letters: count } }))) return;
    const given = letters.map((letter, index) => ({ accountId: letter.accountId, hash: hashes[index] ?? "" }));
    await giveCodes(db, given, now);
    await db.letterBatch.create({
      data: { id, communeId, createdAt: now.toString(), letters: count, pdf: encryptBytes("letters", id, pdf) },
      select: { id: true },
    });
    const entry = { communeId, now, accountId, action: "codes-printed", facts: { batch: id } } as const;
    await recordAudits(
      db,
      entry,
      letters.map((letter) => letter.accountId),
    );
  });
}
