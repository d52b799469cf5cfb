import { fileTypeFromBuffer } from "file-type";
import type { Temporal } from "temporal-polyfill";
import { largestLogoBytes } from "@/domain/account/commune-inputs";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

type Saving = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

const accepted: readonly string[] = ["image/png", "image/jpeg"];

/**
 * Keeps the commune's logo. What it is is read in its content, never in its name: refuses LOGO_NOT_AN_IMAGE for
 * anything but PNG and JPEG, LOGO_TOO_LARGE above 300 kB.
 */
export async function saveLogo(saving: Saving, { content }: { content: string }): Promise<void> {
  const logo = new Uint8Array(Buffer.from(content, "base64"));
  if (logo.byteLength > largestLogoBytes)
    throw new RefusedError({ code: "LOGO_TOO_LARGE", kilobytes: largestLogoBytes / 1024 });
  const type = await fileTypeFromBuffer(logo);
  if (!type || !accepted.includes(type.mime)) throw new RefusedError({ code: "LOGO_NOT_AN_IMAGE" });
  await keep(saving, { logo, logoType: type.mime });
}

export function removeLogo(saving: Saving): Promise<void> {
  return keep(saving, { logo: null, logoType: null });
}

async function keep(
  { db, viewer: { communeId, accountId }, now, address }: Saving,
  data: { logo: Uint8Array<ArrayBuffer> | null; logoType: string | null },
): Promise<void> {
  await db.commune.update({ where: { id: communeId }, data, select: { id: true } });
  const facts = { hasLogo: data.logo !== null };
  await recordAudit(db, { communeId, now, address, accountId, action: "logo-changed", facts });
}
