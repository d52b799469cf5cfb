import type { Temporal } from "temporal-polyfill";
import type { CommuneSettingsInput } from "@/domain/account/commune-inputs";
import { readablePhone } from "@/domain/account/readable-phone";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import type { Db } from "@/server/db/tenant";
import { e164 } from "@/server/family/e164";

type Saving = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

const settings = {
  name: true,
  address: true,
  phone: true,
  email: true,
  openingHours: true,
  senderName: true,
  replyTo: true,
  accessibilityState: true,
} as const;

/** What the mairie says of itself, and whether it has a logo; the host name is set with the installation. */
export async function readCommuneSettings(db: Db, communeId: string) {
  const { senderName, replyTo, logoType, phone, ...commune } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { ...settings, hostName: true, logoType: true },
  });
  return {
    ...commune,
    phone: readablePhone(phone),
    senderName: senderName ?? "",
    replyTo: replyTo ?? "",
    hasLogo: logoType !== null,
  };
}

/** A number that can be dialled from anywhere is kept as such; a short one as it was typed. */
export async function saveCommune(
  { db, viewer: { communeId, accountId }, now, address }: Saving,
  input: CommuneSettingsInput,
): Promise<void> {
  const { inseeCode, ...before } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { ...settings, inseeCode: true },
  });
  const phone = e164(input.phone, inseeCode) ?? input.phone;
  const data = { ...input, phone, senderName: input.senderName || null, replyTo: input.replyTo || null };
  await db.commune.update({ where: { id: communeId }, data, select: { id: true } });
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const changed = names.filter((name) => before[name] !== data[name]).join(", ");
  await recordAudit(db, { communeId, now, address, accountId, action: "commune-changed", facts: { changed } });
}
