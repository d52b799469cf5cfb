import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";
import type { Temporal } from "temporal-polyfill";

const periodSeconds = 30;
/** A telephone's clock may be a step early or late (RFC 6238 § 5.2). */
const window = 1;

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator application reads: as a picture to photograph (a data URL) and as letters to type. */
export async function totpInvitation(secret: string, owner: { communeName: string; identifier: string }) {
  const uri = totpOf(secret, owner).toString();
  const svg = await QRCode.toString(uri, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    letters: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
  };
}

/** The number of the time step whose code was typed; null: none of those that count now. */
export function totpStep(secret: string, typed: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret).validate({ token: typed, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}

/** The code an application shows at that moment. */
export function totpCode(secret: string, now: Temporal.Instant): string {
  return totpOf(secret).generate({ timestamp: now.epochMilliseconds });
}

function totpOf(secret: string, owner = { communeName: "", identifier: "" }): TOTP {
  return new TOTP({
    issuer: `Préau ${owner.communeName}`.trim(),
    label: owner.identifier,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });
}
