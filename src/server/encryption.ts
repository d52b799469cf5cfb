import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/env";

/** What is encrypted: each purpose has a key of its own, and one can't be read in the place of another. */
export type EncryptionPurpose = "totp-secret" | "health-note" | "letters";

const format = "1";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM of a text, as `1.<base64url>`, with a key derived from ENCRYPTION_KEY. `rowId` is the row that keeps it:
 * copied to another row, it can't be read any more.
 */
export function encrypt(purpose: EncryptionPurpose, rowId: string, text: string): string {
  return `${format}.${encryptBytes(purpose, rowId, Buffer.from(text, "utf8")).toString("base64url")}`;
}

/** The text again; throws when the key is another one, or when what was stored was changed or moved. */
export function decrypt(purpose: EncryptionPurpose, rowId: string, stored: string): string {
  const [version, body = ""] = stored.split(".");
  if (version !== format) throw new Error("Not an encrypted text");
  return decryptBytes(purpose, rowId, Buffer.from(body, "base64url")).toString("utf8");
}

/** The same for a file. */
export function encryptBytes(purpose: EncryptionPurpose, rowId: string, content: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(rowId));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

export function decryptBytes(purpose: EncryptionPurpose, rowId: string, stored: Uint8Array): Buffer<ArrayBuffer> {
  if (stored.length < nonceBytes + tagBytes) throw new Error("Not an encrypted content");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), stored.subarray(0, nonceBytes))
    .setAAD(Buffer.from(rowId))
    .setAuthTag(stored.subarray(-tagBytes));
  return Buffer.concat([decipher.update(stored.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

const keys = new Map<EncryptionPurpose, Buffer>();

function keyFor(purpose: EncryptionPurpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const secret = Buffer.from(env.ENCRYPTION_KEY, "base64");
  const key = Buffer.from(hkdfSync("sha256", secret, "", `preau:${purpose}`, 32));
  keys.set(purpose, key);
  return key;
}
