import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import { accountKey } from "@/domain/account/account-key";
import type { InstallationInput } from "@/domain/account/installation-input";
import { passwordRefusal } from "@/domain/account/password-policy";
import { territories } from "@/domain/account/territories";
import { recordAudit } from "@/server/audit";
import { hashPassword } from "@/server/auth/password-hash";
import { passwordScore } from "@/server/auth/password-strength";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { copyOfficialCalendar } from "./copy-official-calendar";

type Installing = { db: Db; now: Temporal.Instant; address: string };

/**
 * Makes the first commune of an empty installation, with its school, its calendar and its administrator.
 * The code printed at start is used up. Refuses ALREADY_INSTALLED, WRONG_INSTALLATION_CODE and a weak password.
 */
export async function installPortal({ db, now, address }: Installing, input: InstallationInput): Promise<void> {
  if (await db.commune.findFirst({ select: { id: true } })) throw new RefusedError({ code: "ALREADY_INSTALLED" });
  // Deleted first: of two requests with the same code, the second waits here and finds nothing.
  const { count } = await db.installationCode.deleteMany({ where: { codeHash: hashOf(input.code) } });
  if (count === 0) throw new RefusedError({ code: "WRONG_INSTALLATION_CODE" });
  const passwordHash = await acceptedHash(input);

  const communeId = uuid();
  const { schoolZone, holidayRegion, timeZone } = territories[input.territory];
  const { communeName: name, inseeCode, phone, openingHours, communeEmail } = input;
  const commune = { name, inseeCode, address: input.address, phone, openingHours, email: communeEmail };
  await db.commune.create({ data: { id: communeId, ...commune, schoolZone, holidayRegion, timeZone } });
  await bindToCommune(db, communeId);
  await db.school.create({ data: { communeId, name: input.schoolName } });
  await copyOfficialCalendar(db, communeId, schoolZone);
  const { identifier, email, displayName } = input;
  const keys = { identifierKey: accountKey(identifier), emailKey: accountKey(email) };
  const role = "ADMINISTRATOR" as const;
  const administrator = await db.account.create({
    data: { communeId, identifier, email, displayName, ...keys, role, passwordHash },
    select: { id: true },
  });
  await recordAudit(db, { communeId, now, address, accountId: administrator.id, action: "commune-installed" });
}

/** Of the letters alone: the launcher prints the code with dashes, people type it as they like. */
function hashOf(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");
}

async function acceptedHash({ password, identifier, email, displayName, communeName }: InstallationInput) {
  const ownWords = [identifier, email, displayName, communeName];
  const refusal = passwordRefusal(password, {
    isStaff: true,
    ownWords,
    scoreOf: (typed) => passwordScore(typed, ownWords),
  });
  if (refusal) throw new RefusedError(refusal);
  return hashPassword(password);
}
