import { createHash, randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { instantToColumn } from "@/server/db/dates";
import type { TokenKind } from "@/server/db/generated/client";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

const validFor = {
  RESET: Temporal.Duration.from({ hours: 1 }),
  ACTIVATION: Temporal.Duration.from({ hours: 24 * 14 }),
  EMAIL: Temporal.Duration.from({ hours: 24 }),
} satisfies Record<TokenKind, Temporal.Duration>;

const idBytes = 16;

type LinkOwner = { id: string; communeId: string };
type NewLink = { account: LinkOwner; kind: TokenKind; now: Temporal.Instant; newEmail?: string };
type NewLinks = { accounts: readonly LinkOwner[]; kind: TokenKind; now: Temporal.Instant; newEmail?: string };

/**
 * Makes the secret of a link, and ends the earlier ones of the same kind. Only its hash is kept; it opens with the
 * commune's id, without which row-level security would find nothing.
 */
export async function makeOneTimeLink(db: Db, { account, ...link }: NewLink) {
  const { tokens, expiresAt } = await makeOneTimeLinks(db, { ...link, accounts: [account] });
  const token = tokens.get(account.id);
  if (!token) throw new Error("A link was not made");
  return { token, expiresAt };
}

/** The same for many accounts at once: the secret of each by account id. */
export async function makeOneTimeLinks(db: Db, { accounts, kind, now, newEmail }: NewLinks) {
  const ids = accounts.map(({ id }) => id);
  await db.$queryRaw`SELECT id FROM account WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.resetToken.updateMany({
    where: { accountId: { in: ids }, kind, usedAt: null },
    data: { usedAt: instantToColumn(now) },
  });
  const tokens = new Map(accounts.map((account) => [account.id, newToken(account)]));
  const expiresAt = now.add(validFor[kind]);
  await db.resetToken.createMany({
    data: accounts.map(({ id, communeId }) => ({
      communeId,
      accountId: id,
      kind,
      newEmail,
      hash: hashOf(tokens.get(id) ?? ""),
      createdAt: instantToColumn(now),
      expiresAt: instantToColumn(expiresAt),
    })),
  });
  return { tokens, expiresAt };
}

export function newToken({ communeId }: Pick<LinkOwner, "communeId">): string {
  const secret = Buffer.concat([Buffer.from(communeId.replaceAll("-", ""), "hex"), randomBytes(32)]);
  return secret.toString("base64url");
}

/** Ends an account's unused links: all of them, or those of one kind. */
export async function endLinks(db: Db, accountId: string, now: Temporal.Instant, kind?: TokenKind): Promise<void> {
  await db.resetToken.updateMany({ where: { accountId, kind, usedAt: null }, data: { usedAt: instantToColumn(now) } });
}

/** Binds the transaction to the link's commune and answers whose it is; null when it is unknown, used or too old. */
export async function findLink(db: Db, kind: TokenKind, token: string, now: Temporal.Instant) {
  const communeId = communeIdOf(token);
  if (!communeId) return null;
  await bindToCommune(db, communeId);
  return db.resetToken.findFirst({
    where: {
      kind,
      hash: hashOf(token),
      usedAt: null,
      expiresAt: { gt: instantToColumn(now) },
      account: { disabledAt: null },
    },
    select: {
      id: true,
      newEmail: true,
      accountId: true,
      communeId: true,
      account: { select: { identifier: true, role: true } },
    },
  });
}

/** Uses a link up; refuses LINK_EXPIRED when it doesn't hold, or when another request was faster. */
export async function consumeLink(db: Db, kind: TokenKind, token: string, now: Temporal.Instant) {
  const link = await findLink(db, kind, token, now);
  const used = link && (await markUsed(db, link.id, now));
  if (!link || !used) throw new RefusedError({ code: "LINK_EXPIRED" });
  return link;
}

async function markUsed(db: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  const { count } = await db.resetToken.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: instantToColumn(now) },
  });
  return count === 1;
}

export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function communeIdOf(token: string): string | null {
  const hex = Buffer.from(token, "base64url").subarray(0, idBytes).toString("hex");
  const id = z.uuid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? id.data : null;
}
