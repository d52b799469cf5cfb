import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { uniqueWord } from "@tests/builders/unique";
import { describe, expect, test } from "vitest";
import { passwordExample } from "@/domain/account/password-policy";
import { passwordScore } from "@/server/auth/password-strength";
import { inCommune } from "@/server/db/tenant";

const currentPassword = "brouette sous le figuier";
const password = "onze hérissons jouent du cor";

async function aParent(values: { mustChangePassword?: boolean; email?: string | null } = {}) {
  const { id: communeId } = await aCommune();
  const email = `${uniqueWord("parent")}@example.invalid`;
  return anAccount(communeId, { family: await aFamily(communeId), password: currentPassword, email, ...values });
}

function outboxOf(communeId: string) {
  return inCommune(communeId, (db) => db.email.findMany({ orderBy: { id: "asc" } }));
}

describe("Nobody", () => {
  test("reads nor changes an account", async () => {
    const { account } = await callerFor(null);
    const calls = [
      account.me(),
      account.choosePassword({ password }),
      account.changePassword({ currentPassword, password }),
      account.changeEmail({ email: "a@example.invalid", currentPassword }),
      account.saveNotifications({ receiptsByEmail: false, remindersByEmail: false }),
      account.signOutEverywhere(),
    ];
    expect(new Set(await Promise.all(calls.map(outcome)))).toEqual(new Set(["SIGN_IN_REQUIRED"]));
  });
});

describe("One's own account", () => {
  test("is the one of the session, for families and staff", async () => {
    const parent = await aParent();
    const agent = await anAccount(parent.communeId, { role: "AGENT" });
    expect(await (await callerFor(parent)).account.me()).toMatchObject({
      identifier: parent.identifier,
      minimumLength: 12,
    });
    expect(await (await callerFor(agent)).account.me()).toMatchObject({
      identifier: agent.identifier,
      minimumLength: 14,
    });
  });

  test("keeps its choices apart from another family's, here and elsewhere", async () => {
    const [parent, elsewhere] = [await aParent(), await aParent()];
    const neighbour = await anAccount(parent.communeId, { family: await aFamily(parent.communeId) });
    await (await callerFor(parent)).account.saveNotifications({ receiptsByEmail: false, remindersByEmail: false });
    const off = { receiptsByEmail: false, remindersByEmail: false };
    expect(await (await callerFor(parent)).account.me()).toMatchObject(off);
    for (const other of [neighbour, elsewhere]) {
      expect(await (await callerFor(other)).account.me()).toMatchObject({
        receiptsByEmail: true,
        remindersByEmail: true,
      });
    }
    const where = { action: "notifications-changed", accountId: parent.id };
    const traces = await inCommune(parent.communeId, (db) => db.auditEntry.findMany({ where }));
    expect(traces).toMatchObject([{ facts: off }]);
  });
});

describe("Changing the password", () => {
  test("ends the other sessions, keeps this one, and tells by e-mail", async () => {
    const parent = await aParent();
    const [phone, computer] = [await callerFor(parent), await callerFor(parent)];
    await phone.account.changePassword({ currentPassword, password });
    expect(await outcome(phone.account.me())).toBe("fine");
    expect(await outcome(computer.account.me())).toBe("SIGN_IN_REQUIRED");
    expect(await outboxOf(parent.communeId)).toMatchObject([{ template: "password-changed", toAddress: parent.email }]);
    expect(await outcome(phone.account.changePassword({ currentPassword, password: "encore une autre phrase" }))).toBe(
      "WRONG_CURRENT_PASSWORD",
    );
  });

  test.each([
    [{ currentPassword: "autre chose", password }, "WRONG_CURRENT_PASSWORD"],
    [{ currentPassword, password: currentPassword }, "PASSWORD_UNCHANGED"],
    [{ currentPassword, password: "vf7kq2mzr9p" }, "PASSWORD_TOO_SHORT"],
    [{ currentPassword, password: "azertyuiop2026" }, "PASSWORD_TOO_COMMON"],
    [{ currentPassword, password: "Essai-Camille-2026" }, "PASSWORD_TOO_COMMON"],
    [{ currentPassword, password: "abcabcabcabcabc" }, "PASSWORD_TOO_COMMON"],
  ])("%j is refused: %s, and nothing changes", async (input, code) => {
    const parent = await aParent();
    const [phone, computer] = [await callerFor(parent), await callerFor(parent)];
    expect(await outcome(phone.account.changePassword(input))).toBe(code);
    expect(await outcome(computer.account.me())).toBe("fine");
    expect(await outboxOf(parent.communeId)).toEqual([]);
  });

  test("a longer one is asked of staff", async () => {
    const { id: communeId } = await aCommune();
    const agent = await anAccount(communeId, { role: "AGENT", password: currentPassword });
    const { account } = await callerFor(agent);
    expect(await outcome(account.changePassword({ currentPassword, password: "vf7kq2mzr9pxw" }))).toBe(
      "PASSWORD_TOO_SHORT",
    );
    expect(await outcome(account.changePassword({ currentPassword, password: "vf7kq2mzr9pxwd" }))).toBe("fine");
  });

  test("ten wrong current passwords are enough, though each transaction was undone", async () => {
    const { account } = await callerFor(await aParent());
    for (let mistake = 0; mistake < 10; mistake++) {
      expect(await outcome(account.changePassword({ currentPassword: "autre", password }))).toBe(
        "WRONG_CURRENT_PASSWORD",
      );
    }
    expect(await outcome(account.changePassword({ currentPassword, password }))).toBe("TOO_MANY_ATTEMPTS");
  });
});

describe("With a code from the mairie", () => {
  test("only one's own account opens, until a password is chosen", async () => {
    const parent = await aParent({ mustChangePassword: true });
    const caller = await callerFor(parent);
    expect(await outcome(caller.famille.booking.week({ monday: null }))).toBe("NEW_PASSWORD_REQUIRED");
    expect(await outcome(caller.account.choosePassword({ password: currentPassword }))).toBe("PASSWORD_UNCHANGED");
    expect(await outcome(caller.account.choosePassword({ password: "motdepasse2026" }))).toBe("PASSWORD_TOO_COMMON");
    await caller.account.choosePassword({ password });
    expect(await caller.account.me()).toMatchObject({ mustChangePassword: false });
    expect(await outcome(caller.account.choosePassword({ password: "onze autres hérissons" }))).toBe("NOT_ALLOWED");
  });

  test("staff meet the same door", async () => {
    const { id: communeId } = await aCommune();
    const agent = await anAccount(communeId, { role: "AGENT", password: currentPassword, mustChangePassword: true });
    expect(await outcome((await callerFor(agent)).admin.email.list({ page: 1 }))).toBe("NEW_PASSWORD_REQUIRED");
  });
});

test("Signing out everywhere ends the other devices, not this one", async () => {
  const parent = await aParent();
  const [phone, computer] = [await callerFor(parent), await callerFor(parent)];
  await phone.account.signOutEverywhere();
  expect(await outcome(phone.account.me())).toBe("fine");
  expect(await outcome(computer.account.me())).toBe("SIGN_IN_REQUIRED");
});

test("The four words shown as an example are what the portal accepts", () => {
  expect(passwordScore(passwordExample, [])).toBeGreaterThanOrEqual(3);
  expect(passwordScore("Grand-cheval-bleu-77", [])).toBeLessThan(3);
});

describe("Changing the e-mail", () => {
  const linkIn = (data: unknown) => String((data as { link: string }).link);
  const tokenIn = (data: unknown) => linkIn(data).split("/").at(-1) ?? "";

  test("waits for the link sent to the new address, then tells the old one", async () => {
    const parent = await aParent();
    const email = `${uniqueWord("Nouvelle")}@example.invalid`;
    const caller = await callerFor(parent);
    await caller.account.changeEmail({ email: ` ${email} `, currentPassword });
    expect(await caller.account.me()).toMatchObject({ email: parent.email, awaitedEmail: email });
    const [confirmation] = await outboxOf(parent.communeId);
    expect(confirmation).toMatchObject({ template: "email-confirmation", toAddress: email });
    const visitor = await callerFor(null);
    const token = tokenIn(confirmation?.data);
    expect(await visitor.public.account.confirmEmail({ token })).toEqual({ email });
    expect(await caller.account.me()).toMatchObject({ email, awaitedEmail: null });
    const [, told] = await outboxOf(parent.communeId);
    expect(told).toMatchObject({ template: "email-changed", toAddress: parent.email });
    expect(JSON.stringify(told?.data)).not.toContain(email);
    expect(await outcome(visitor.public.account.confirmEmail({ token }))).toBe("LINK_EXPIRED");
  });

  test("asks the current password, and an address nobody has in the commune", async () => {
    const parent = await aParent();
    const holder = await anAccount(parent.communeId, { email: `${uniqueWord("Prise")}@example.invalid` });
    const { account } = await callerFor(parent);
    const taken = holder.email?.toUpperCase() ?? "";
    expect(await outcome(account.changeEmail({ email: taken, currentPassword: "autre" }))).toBe(
      "WRONG_CURRENT_PASSWORD",
    );
    expect(await outcome(account.changeEmail({ email: taken, currentPassword }))).toBe("EMAIL_TAKEN");
    expect(await outboxOf(parent.communeId)).toEqual([]);
    const elsewhere = await aParent();
    const caller = await callerFor(elsewhere);
    expect(await outcome(caller.account.changeEmail({ email: taken, currentPassword }))).toBe("fine");
  });

  test("one's own address is refused; a change under way is sent again, and given up", async () => {
    const own = `${uniqueWord("Mienne")}@example.invalid`;
    const { id: communeId } = await aCommune();
    const parent = await anAccount(communeId, { email: own, password: currentPassword });
    const [caller, visitor] = [await callerFor(parent), await callerFor(null)];
    const { account } = caller;
    expect(await outcome(account.changeEmail({ email: own.toUpperCase(), currentPassword }))).toBe("EMAIL_UNCHANGED");
    expect(await outcome(account.changeEmailAgain())).toBe("NOTHING_TO_CHANGE");
    const email = `${uniqueWord("Nouvelle")}@example.invalid`;
    await account.changeEmail({ email, currentPassword });
    await account.changeEmailAgain();
    const [first, second] = (await outboxOf(communeId)).map(({ data }) => ({ token: tokenIn(data) }));
    expect(await visitor.public.account.emailLink(first ?? { token: "" })).toBeNull();
    expect(await visitor.public.account.emailLink(second ?? { token: "" })).toEqual({ email });
    await account.cancelEmailChange();
    expect(await account.me()).toMatchObject({ email: own, awaitedEmail: null });
    expect(await visitor.public.account.emailLink(second ?? { token: "" })).toBeNull();
    expect(await outcome(visitor.public.account.confirmEmail(second ?? { token: "" }))).toBe("LINK_EXPIRED");
  });

  test("an address taken between the link and its press is refused", async () => {
    const parent = await aParent();
    const email = `${uniqueWord("course")}@example.invalid`;
    await (await callerFor(parent)).account.changeEmail({ email, currentPassword });
    await anAccount(parent.communeId, { email });
    const [confirmation] = await outboxOf(parent.communeId);
    const press = (await callerFor(null)).public.account.confirmEmail({ token: tokenIn(confirmation?.data) });
    expect(await outcome(press)).toBe("EMAIL_TAKEN");
  });

  test("its link lasts a day, and only the newest counts", async () => {
    const parent = await aParent();
    const caller = await callerFor(parent, { now: "2026-09-03T10:00+02:00" });
    await caller.account.changeEmail({ email: "premiere@example.invalid", currentPassword });
    await caller.account.changeEmail({ email: "seconde@example.invalid", currentPassword });
    const [older, newer] = await outboxOf(parent.communeId);
    const confirm = async (now: string, data: unknown) =>
      outcome((await callerFor(null, { now })).public.account.confirmEmail({ token: tokenIn(data) }));
    expect(await confirm("2026-09-03T10:01+02:00", older?.data)).toBe("LINK_EXPIRED");
    expect(await confirm("2026-09-04T10:00+02:00", newer?.data)).toBe("LINK_EXPIRED");
    expect(await confirm("2026-09-04T09:59:59+02:00", newer?.data)).toBe("fine");
  });
});
