import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aVillage } from "@tests/builders/village";
import { TRPCError } from "@trpc/server";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAllowed, type Permission, type Role, type StaffRole } from "@/domain/account/permissions";
import { appRouter } from "@/server/api/root";
import { refusalOf } from "@/server/api/trpc";
import { pool } from "@/server/db/client";

const staff: StaffRole[] = ["AGENT", "KITCHEN", "REGISSEUR", "ADMINISTRATOR", "READER"];
const roles: Role[] = ["FAMILY", ...staff];

/** Who may call what, staff by what their role allows; a procedure that isn't here fails the first test. */
const audiences: Record<string, "anybody" | "signed in" | "family" | Permission> = {
  "public.portal.shiftedClock": "anybody",
  "public.commune.current": "anybody",
  "public.commune.office": "anybody",
  "public.commune.text": "anybody",
  "public.request.form": "anybody",
  "public.request.ask": "anybody",
  "public.request.read": "anybody",
  "public.request.confirm": "anybody",
  "public.request.amend": "anybody",
  "public.account.askPasswordReset": "anybody",
  "public.account.resetLink": "anybody",
  "public.account.activationLink": "anybody",
  "public.account.emailLink": "anybody",
  "public.account.confirmEmail": "anybody",
  "public.installation.install": "anybody",
  "account.me": "signed in",
  "account.choosePassword": "signed in",
  "account.changePassword": "signed in",
  "account.changeEmail": "signed in",
  "account.changeEmailAgain": "signed in",
  "account.cancelEmailChange": "signed in",
  "account.saveNotifications": "signed in",
  "account.signOutEverywhere": "signed in",
  "account.secondFactor.state": "signed in",
  "account.secondFactor.give": "signed in",
  "account.secondFactor.begin": "signed in",
  "account.secondFactor.confirm": "signed in",
  "account.secondFactor.renewRecoveryCodes": "signed in",
  "account.secondFactor.remove": "signed in",
  "famille.family.file": "family",
  "famille.booking.week": "family",
  "famille.booking.month": "family",
  "famille.booking.save": "family",
  "famille.booking.copyWeekPreview": "family",
  "famille.booking.usualWeek": "family",
  "famille.booking.patternPreview": "family",
  "famille.booking.actions": "family",
  "admin.request.list": "requests.decide",
  "admin.request.export": "requests.decide",
  "admin.request.waiting": "requests.decide",
  "admin.request.read": "requests.decide",
  "admin.request.accept": "requests.decide",
  "admin.request.attach": "requests.decide",
  "admin.request.openHousehold": "requests.decide",
  "admin.request.askMore": "requests.decide",
  "admin.request.refuse": "requests.decide",
  "admin.commune.settings": "commune.edit",
  "admin.commune.save": "commune.edit",
  "admin.commune.saveLogo": "commune.edit",
  "admin.commune.removeLogo": "commune.edit",
  "admin.commune.texts": "commune.edit",
  "admin.commune.text": "commune.edit",
  "admin.commune.version": "commune.edit",
  "admin.commune.preview": "commune.edit",
  "admin.commune.publish": "commune.edit",
  "admin.booking.week": "bookings.read",
  "admin.booking.save": "bookings.edit",
  "admin.booking.copyWeekPreview": "bookings.edit",
  "admin.booking.usualWeek": "bookings.edit",
  "admin.booking.patternPreview": "bookings.edit",
  "admin.booking.previewBatch": "bookings.edit",
  "admin.booking.makeBatch": "bookings.edit",
  "admin.booking.batches": "bookings.read",
  "admin.booking.exportBatches": "bookings.read",
  "admin.booking.previewUndo": "bookings.edit",
  "admin.booking.undoBatch": "bookings.edit",
  "admin.booking.schoolWeek": "bookings.read",
  "admin.booking.serviceDay": "bookings.read",
  "admin.booking.exportServiceDay": "bookings.read",
  "admin.booking.weekLists": "bookings.read",
  "admin.booking.exportWeek": "bookings.read",
  "admin.booking.promote": "bookings.edit",
  "admin.booking.reorder": "bookings.edit",
  "admin.booking.choices": "bookings.read",
  "admin.message.choices": "messages.send",
  "admin.message.preview": "messages.send",
  "admin.message.test": "messages.send",
  "admin.message.send": "messages.send",
  "admin.message.list": "messages.send",
  "admin.message.read": "messages.send",
  "admin.message.export": "messages.send",
  "admin.message.exportResult": "messages.send",
  "admin.service.list": "services.edit",
  "admin.service.export": "services.edit",
  "admin.service.offer": "services.edit",
  "admin.service.read": "services.edit",
  "admin.service.create": "services.edit",
  "admin.service.update": "services.edit",
  "admin.service.move": "services.edit",
  "admin.service.previewRules": "services.edit",
  "admin.service.changeRules": "services.edit",
  "admin.service.removeRules": "services.edit",
  "admin.school.list": "services.edit",
  "admin.school.export": "services.edit",
  "admin.school.save": "services.edit",
  "admin.school.saveClass": "services.edit",
  "admin.school.removeClass": "services.edit",
  "admin.schoolYear.preview": "calendar.edit",
  "admin.schoolYear.export": "calendar.edit",
  "admin.schoolYear.moveUp": "calendar.edit",
  "admin.regie.list": "services.edit",
  "admin.regie.export": "services.edit",
  "admin.regie.save": "services.edit",
  "admin.calendar.view": "calendar.edit",
  "admin.calendar.places": "calendar.edit",
  "admin.calendar.saveYear": "calendar.edit",
  "admin.calendar.removeYear": "calendar.edit",
  "admin.calendar.saveBreak": "calendar.edit",
  "admin.calendar.removeBreak": "calendar.edit",
  "admin.calendar.takeOfficial": "calendar.edit",
  "admin.calendar.closures": "calendar.edit",
  "admin.calendar.exportClosures": "calendar.edit",
  "admin.calendar.previewClosure": "calendar.edit",
  "admin.calendar.declareClosure": "calendar.edit",
  "admin.calendar.closure": "calendar.edit",
  "admin.calendar.reopen": "calendar.edit",
  "admin.day.view": "day.numbers",
  "admin.day.sheets": "day.names",
  "admin.day.export": "day.names",
  "admin.child.classes": "families.read",
  "admin.family.list": "families.read",
  "admin.family.printed": "families.read",
  "admin.family.export": "families.read",
  "admin.family.page": "families.read",
  "admin.family.history": "families.read",
  "admin.family.exportHistory": "families.read",
  "admin.custody.year": "families.read",
  "admin.family.emails": "emails.read",
  "admin.family.bookingsOfWeek": "bookings.read",
  "admin.family.duplicates": "families.edit",
  "admin.family.create": "families.edit",
  "admin.family.save": "families.edit",
  "admin.family.saveAdult": "families.edit",
  "admin.family.removeAdult": "families.edit",
  "admin.family.closingPreview": "families.edit",
  "admin.family.close": "families.edit",
  "admin.family.reopen": "families.edit",
  "admin.family.mergePreview": "families.edit",
  "admin.family.merge": "families.edit",
  "admin.family.undoMergePreview": "families.edit",
  "admin.family.undoMerge": "families.edit",
  "admin.child.save": "families.edit",
  "admin.child.remove": "families.edit",
  "admin.child.saveContact": "families.edit",
  "admin.child.removeContact": "families.edit",
  "admin.child.addHousehold": "families.edit",
  "admin.child.removeHousehold": "families.edit",
  "admin.custody.preview": "families.edit",
  "admin.custody.save": "families.edit",
  "admin.custody.saveDay": "families.edit",
  "admin.custody.remove": "families.edit",
  "admin.child.saveCare": "health.read",
  "admin.child.readHealthNote": "health.read",
  "admin.child.saveHealthNote": "health.read",
  "admin.email.list": "emails.read",
  "admin.email.export": "emails.read",
  "admin.email.read": "emails.read",
  "admin.email.sendAgain": "emails.read",
  "admin.accounts.codes": "accounts.manage",
  "admin.accounts.export": "accounts.manage",
  "admin.accounts.effect": "accounts.manage",
  "admin.accounts.orderLetters": "accounts.manage",
  "admin.accounts.emailActivations": "accounts.manage",
  "admin.accounts.letterWorks": "accounts.manage",
  "admin.accounts.letters": "accounts.manage",
  "admin.accounts.ofFamily": "accounts.manage",
  "admin.accounts.open": "accounts.manage",
  "admin.accounts.disable": "accounts.manage",
  "admin.accounts.enable": "accounts.manage",
  "admin.accounts.signOut": "accounts.manage",
  "admin.accounts.sendResetLink": "accounts.manage",
  "admin.accounts.changeEmail": "accounts.manage",
  "admin.import.form": "families.edit",
  "admin.import.check": "families.edit",
  "admin.import.read": "families.edit",
  "admin.import.run": "families.edit",
  "admin.import.works": "families.edit",
  "admin.journal.list": "audit.read",
  "admin.journal.export": "audit.read",
  "admin.team.list": "team.manage",
  "admin.team.export": "team.manage",
  "admin.team.invite": "team.manage",
  "admin.team.inviteAgain": "team.manage",
  "admin.team.changeRole": "team.manage",
  "admin.team.disable": "team.manage",
  "admin.team.enable": "team.manage",
  "admin.team.resetSecondFactor": "team.manage",
};

function mayCall(role: Role, audience: (typeof audiences)[string]): boolean {
  if (audience === "anybody" || audience === "signed in") return true;
  return audience === "family" ? role === "FAMILY" : isAllowed(role, audience);
}

const accounts = new Map<Role, BuiltAccount>();

beforeAll(async () => {
  const { communeId, account } = await aVillage();
  accounts.set("FAMILY", account);
  for (const role of staff) accounts.set(role, await anAccount(communeId, { role }));
});

afterAll(() => pool.end());

/** The refusal a call meets before anything else is looked at: a guard answers before the input is read. */
async function guardOf(path: string, account: BuiltAccount | null, address: string): Promise<string | null> {
  const caller = await callerFor(account, { address });
  const procedure = path.split(".").reduce<unknown>((place, name) => Reflect.get(Object(place), name), caller);
  if (typeof procedure !== "function") throw new Error(`${path} is no procedure`);
  try {
    await procedure(undefined);
  } catch (error) {
    // A procedure that breaks says nothing of its guard.
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return refusalOf(error)?.code ?? null;
  }
  return null;
}

test("every procedure says who it is for", () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(audiences).sort());
});

test("a staff procedure asks for the permission written here", () => {
  for (const [path, audience] of Object.entries(audiences).filter(([path]) => path.startsWith("admin."))) {
    const definition: unknown = Reflect.get(Reflect.get(appRouter._def.procedures, path), "_def");
    expect({ path, definition }).toMatchObject({ path, definition: { meta: { permission: audience } } });
  }
});

describe.each(Object.entries(audiences))("%s", (path, audience) => {
  test(audience === "anybody" ? "answers anybody" : "refuses whoever isn't signed in", async () => {
    const refused = await guardOf(path, null, `192.0.2.${uuid()}`);
    if (audience === "anybody") expect(refused).not.toBe("SIGN_IN_REQUIRED");
    else expect(refused).toBe("SIGN_IN_REQUIRED");
  });

  test.each(roles)("%s", async (role) => {
    const refused = await guardOf(path, accounts.get(role) ?? null, `192.0.2.${uuid()}`);
    if (mayCall(role, audience)) {
      expect(["SIGN_IN_REQUIRED", "NOT_ALLOWED"]).not.toContain(refused);
    } else expect(refused).toBe("NOT_ALLOWED");
    // Signing out everywhere ends the session this test made, not the account.
    if (path === "account.signOutEverywhere")
      accounts.set(role, { ...accountOf(role), sessionVersion: accountOf(role).sessionVersion + 1 });
  });
});

function accountOf(role: Role): BuiltAccount {
  const account = accounts.get(role);
  if (!account) throw new Error(`No account for ${role}`);
  return account;
}
