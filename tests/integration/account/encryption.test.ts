import { describe, expect, test } from "vitest";
import { decrypt, encrypt } from "@/server/encryption";

const row = "0199-row";
const note = "Asthme : inhalateur dans le cartable 🫁";

describe("what is encrypted before it is kept", () => {
  test("is read again, accents and all", () => {
    expect(decrypt("health-note", row, encrypt("health-note", row, note))).toBe(note);
    expect(decrypt("health-note", row, encrypt("health-note", row, ""))).toBe("");
  });

  test("says nothing in the database, and never twice the same", () => {
    const stored = encrypt("health-note", row, note);
    expect(stored).not.toContain("Asthme");
    expect(Buffer.from(stored.slice(2), "base64url").toString()).not.toContain("Asthme");
    expect(encrypt("health-note", row, note)).not.toBe(stored);
  });

  test("can't be read on another row, nor for another purpose", () => {
    const stored = encrypt("health-note", row, note);
    expect(() => decrypt("health-note", "another-row", stored)).toThrow();
    expect(() => decrypt("totp-secret", row, stored)).toThrow();
  });

  test("can't be changed by a byte", () => {
    const sealed = Buffer.from(encrypt("health-note", row, note).slice(2), "base64url");
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => decrypt("health-note", row, `1.${changed.toString("base64url")}`)).toThrow();
    }
    expect(() => decrypt("health-note", row, "1.")).toThrow();
    expect(() => decrypt("health-note", row, note)).toThrow();
  });
});
