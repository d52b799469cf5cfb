import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aReceivedRequest, aRequestForm, aSentRequest, requestToken } from "@tests/builders/request";
import { aClass, aSchool } from "@tests/builders/school";
import { uniqueWord } from "@tests/builders/unique";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeAll, describe, expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";

let village: Village;
let communeId: string;
let host: string;
let agent: BuiltAccount;
let colleague: BuiltAccount;

beforeAll(async () => {
  host = `${uniqueWord("portail")}.example.invalid`;
  village = await aVillage({ hostName: host, name: "Invention" });
  communeId = village.communeId;
  agent = await anAccount(communeId, { role: "AGENT", displayName: "Bastien Orsay" });
  colleague = await anAccount(communeId, { role: "AGENT", displayName: "Solange Mercœur" });
});

type FormValues = Partial<Parameters<typeof aRequestForm>[0]>;

const received = (values: FormValues = {}) =>
  aReceivedRequest({ communeId, host, form: aRequestForm({ serviceIds: [village.canteen.id], ...values }) });
const staff = async (account = agent) => (await callerFor(account)).admin.request;
const noClass = { schoolYearId: "", classIds: [] };
const accepting = { resident: true, despiteDuplicate: false, ...noClass };
const messagesTo = (toAddress: string) =>
  inCommune(communeId, (db) => db.email.findMany({ where: { toAddress }, orderBy: { id: "asc" } }));
const templatesTo = async (to: string) => (await messagesTo(to)).map(({ template }) => template);
const rowOf = (id: string) => inCommune(communeId, (db) => db.accountRequest.findUniqueOrThrow({ where: { id } }));

function familyOf(id: string) {
  return inCommune(communeId, (db) =>
    db.family.findUniqueOrThrow({
      where: { id },
      include: {
        guardians: { orderBy: { position: "asc" } },
        accounts: true,
        children: { include: { child: { include: { enrolments: true } } } },
      },
    }),
  );
}

describe("The list", () => {
  test("has what was confirmed, oldest first, never what was not", async () => {
    const own = await aVillage({ hostName: `${uniqueWord("portail")}.example.invalid` });
    const hostOf = await inCommune(own.communeId, (db) =>
      db.commune.findUniqueOrThrow({ where: { id: own.communeId }, select: { hostName: true } }),
    );
    const sending = (day: string) => ({
      communeId: own.communeId,
      host: hostOf.hostName ?? "",
      form: aRequestForm({ serviceIds: [own.canteen.id] }),
      now: `2026-09-0${day}T10:00+02:00`,
    });
    const second = await aReceivedRequest(sending("2"));
    const first = await aReceivedRequest(sending("1"));
    await aSentRequest(sending("1"));
    const caller = (await callerFor(await anAccount(own.communeId, { role: "AGENT" }))).admin.request;
    const { requests, counts, pages } = await caller.list({ state: "RECEIVED", page: 1 });
    expect(requests.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect([counts.RECEIVED, pages, await caller.waiting()]).toEqual([2, 1, 2]);
    const csv = await caller.export({ state: "RECEIVED" });
    expect(csv.trim().split("\r\n")).toHaveLength(3);
    expect(csv).toContain("06 39 98 12 34");
    const unconfirmed = await inCommune(own.communeId, (db) =>
      db.accountRequest.findFirstOrThrow({ where: { state: "UNCONFIRMED" }, select: { id: true } }),
    );
    expect(await caller.read({ id: unconfirmed.id })).toBeNull();
    expect(await outcome(caller.refuse({ id: unconfirmed.id, reason: "Non." }))).toBe("NOT_FOUND");
  });
});

describe("Likenesses", () => {
  test("a child by its names and birth day is certain; an address, an e-mail, a phone are shown", async () => {
    const known = await aFamily(communeId, { name: "Lefèvre" });
    const email = `${uniqueWord("lefevre")}@example.invalid`;
    await aGuardian(communeId, {
      familyId: known.id,
      birthName: "Lefèvre",
      email,
      phone: "+33639989876",
      address: "12, rue du Pré\n99999 INVENTION",
    });
    await aChild(communeId, { families: [known], birthName: "Lefèvre", firstNames: "Éloïse", birthDay: "2019-02-03" });
    const { id } = await received({
      adult: { birthName: "Lefevre", firstNames: "Camille", phone: "06 39 98 98 76" },
      child: { birthName: "LEFEVRE", firstNames: "Eloise Anne", birthDay: "2019-02-03" },
      street: "12 rue du pré",
    });
    const request = await (await staff()).read({ id });
    expect(request?.known).toHaveLength(1);
    expect(request?.known[0]).toMatchObject({ familyId: known.id, familyNumber: known.number, isCertain: true });
    const reasons = request?.known[0]?.likenesses.map(({ because }) => because);
    expect(reasons?.toSorted()).toEqual(["address", "adult", "child", "phone"]);
    expect(await outcome((await staff()).accept({ id, ...accepting }))).toBe("DUPLICATE_FAMILY");
    expect(await outcome((await staff()).accept({ id, ...accepting, despiteDuplicate: true }))).toBe("fine");
  });

  test("nobody of another commune is known here", async () => {
    const elsewhere = await aVillage();
    const there = { families: [elsewhere.family], birthName: "Rareté", firstNames: "Iris", birthDay: "2019-01-01" };
    await aChild(elsewhere.communeId, there);
    const { id } = await received({ child: { birthName: "Rareté", firstNames: "Iris", birthDay: "2019-01-01" } });
    expect((await (await staff()).read({ id }))?.known).toEqual([]);
  });
});

describe("Accepted", () => {
  test("makes the family, the children in their class, and an account to activate", async () => {
    const year = village.schoolYears.at(-1)?.id ?? "";
    const asked = await received({
      secondAdult: { birthName: "Autre" },
      city: "INVENTION",
      message: "Nous arrivons en janvier.",
      child: { birthName: "Nouvelle", firstNames: "Maud" },
    });
    expect((await (await staff()).read({ id: asked.id }))?.isResident).toBe(true);
    const { familyId } = await (await staff()).accept({
      id: asked.id,
      ...accepting,
      schoolYearId: year,
      classIds: [village.classes.cp.id],
    });
    const family = await familyOf(familyId);
    expect(family).toMatchObject({ name: "Arrivant", resident: true, staffNote: expect.stringContaining("janvier") });
    expect(family.guardians).toMatchObject([
      { phone: "+33639981234", payer: true, cityInseeCode: "99999", address: "3 rue des Essais\n99999 INVENTION" },
      { birthName: "Autre", payer: false, email: null },
    ]);
    expect(family.children.map(({ child }) => child)).toMatchObject([
      { firstNames: "Maud", enrolments: [{ classId: village.classes.cp.id, schoolYearId: year }] },
    ]);
    expect(family.accounts).toMatchObject([
      { role: "FAMILY", email: asked.email, guardianId: family.guardians[0]?.id },
    ]);
    expect(await templatesTo(asked.email)).toEqual(["request-confirmation", "request-acknowledgement", "activation"]);
    expect(await rowOf(asked.id)).toMatchObject({ state: "ACCEPTED", decidedById: agent.id, familyId });
    const trace = await inCommune(communeId, (db) =>
      db.auditEntry.findFirst({ where: { subjectId: asked.id, action: "request-accepted" } }),
    );
    expect(trace).toMatchObject({ accountId: agent.id });
  });

  test("by two people at once makes one family; the second is told by whom", async () => {
    const { id, email } = await received();
    const [first, second] = [await staff(), await staff(colleague)];
    const answers = await Promise.all([
      outcome(first.accept({ id, ...accepting })),
      outcome(second.refuse({ id, reason: "Hors commune." })),
    ]);
    expect(answers.toSorted()).toEqual(["REQUEST_CLOSED", "fine"]);
    expect(await templatesTo(email)).toHaveLength(3);
    expect(await outcome(first.accept({ id, ...accepting }))).toBe("REQUEST_CLOSED");
  });

  test("with an address that opens another account is refused whole", async () => {
    const email = `${uniqueWord("prise")}@example.invalid`;
    await anAccount(communeId, { family: village.family, email });
    const { id } = await received({ adult: { email } });
    const before = await inCommune(communeId, (db) => db.family.count());
    expect(await outcome((await staff()).accept({ id, ...accepting }))).toBe("EMAIL_TAKEN");
    expect(await inCommune(communeId, (db) => db.family.count())).toBe(before);
    expect((await rowOf(id)).state).toBe("RECEIVED");
  });

  test("never in a class of another commune", async () => {
    const elsewhere = await aVillage();
    const { id } = await received();
    const classIds = [elsewhere.classes.cp.id];
    const schoolYearId = village.schoolYears[0]?.id ?? "";
    expect(await outcome((await staff()).accept({ id, ...accepting, schoolYearId, classIds }))).toBe("NOT_FOUND");
  });
});

describe("Attached", () => {
  test("adds who is missing and an own account, and leaves the others as they are", async () => {
    const family = await aFamily(communeId, { name: "Bonnet" });
    await aGuardian(communeId, { familyId: family.id, birthName: "Bonnet", firstNames: "Noé", phone: "+33639981111" });
    const child = { birthName: "Bonnet", firstNames: "Ada", birthDay: "2019-09-09" };
    await aChild(communeId, { families: [family], ...child });
    const { id, email } = await received({
      adult: { birthName: "Nouveau", firstNames: "Gaël" },
      secondAdult: { birthName: "BONNET", firstNames: "Noe", phone: "06 39 98 22 22" },
      child,
    });
    await (await staff()).attach({ id, familyId: family.id, familyNumber: "", ...noClass });
    const { guardians, children, accounts } = await familyOf(family.id);
    expect(guardians.map(({ firstNames, phone }) => [firstNames, phone])).toEqual([
      ["Noé", "+33639981111"],
      ["Gaël", "+33639981234"],
    ]);
    expect(children).toHaveLength(1);
    expect(accounts).toMatchObject([{ email, guardianId: guardians[1]?.id, displayName: "Gaël Nouveau" }]);
    expect((await templatesTo(email)).slice(2).toSorted()).toEqual(["activation", "request-attached"]);
    expect(await rowOf(id)).toMatchObject({ state: "ATTACHED", familyId: family.id });
  });

  test("puts no child in a class where what it has booked is not offered", async () => {
    const family = await aFamily(communeId);
    const child = { birthName: "Rattaché", firstNames: "Ada", birthDay: "2019-10-10" };
    const enrolments = village.enrolledIn(village.classes.cp);
    const { id: childId } = await aChild(communeId, { families: [family], enrolments, ...child });
    const booked = { childId, familyId: family.id, serviceId: village.canteen.id, day: "2026-09-14" };
    await aBooking(communeId, booked);
    const { id } = await received({ child });
    const { id: classId } = await aClass(communeId, { schoolId: (await aSchool(communeId)).id });
    const schoolYearId = village.schoolYears.find(({ label }) => label === "2026-2027")?.id ?? "";
    const attaching = { id, familyId: family.id, familyNumber: "", schoolYearId, classIds: [classId] };
    expect(await outcome((await staff()).attach(attaching))).toBe("CLASS_LEAVES_BOOKINGS");
    expect(await rowOf(id)).toMatchObject({ familyId: null });
  });

  test("opens no second account for an adult who has one", async () => {
    const family = await aFamily(communeId);
    const guardian = await aGuardian(communeId, { familyId: family.id, birthName: "Deux", firstNames: "Fois" });
    await anAccount(communeId, { family, guardianId: guardian.id });
    const { id, email } = await received({ adult: { birthName: "Deux", firstNames: "Fois" } });
    await (await staff()).attach({ id, familyId: family.id, familyNumber: "", ...noClass });
    expect((await familyOf(family.id)).accounts).toHaveLength(1);
    const last = (await messagesTo(email)).at(-1);
    expect(last).toMatchObject({ template: "request-attached", data: { isNewAccount: false } });
  });

  test("is possible to a family that looks like nobody, by its number", async () => {
    const family = await aFamily(communeId);
    const [one, other] = [await received(), await received()];
    const byNumber = { familyId: "", familyNumber: String(family.number), ...noClass };
    expect(await (await staff()).attach({ id: one.id, ...byNumber })).toEqual({ familyId: family.id });
    const wrong = { ...byNumber, familyNumber: "1" };
    expect(await outcome((await staff()).attach({ id: other.id, ...wrong }))).toBe("NOT_FOUND");
  });

  test("makes no second file of a child of another household: it joins, or somebody says that it is another", async () => {
    const [home, family] = [await aFamily(communeId), await aFamily(communeId)];
    const lastName = uniqueWord("Garde").replace(/[^a-zA-Z-]/g, "x");
    const child = { birthName: lastName, firstNames: "Ada", birthDay: "2019-09-10" };
    const ada = await aChild(communeId, { families: [home], ...child });
    const [one, other] = [await received({ child }), await received({ child })];
    const attaching = { id: one.id, familyId: family.id, familyNumber: "", ...noClass };
    expect(await outcome((await staff()).attach(attaching))).toBe("DUPLICATE_FAMILY");
    expect(await outcome((await staff()).attach({ ...attaching, knownChildIds: [village.lea.id] }))).toBe("NOT_FOUND");
    await (await staff()).attach({ ...attaching, knownChildIds: [ada.id] });
    expect((await familyOf(family.id)).children.map(({ childId }) => childId)).toEqual([ada.id]);

    const third = await aFamily(communeId);
    await (await staff()).attach({ ...attaching, id: other.id, familyId: third.id, knownChildIds: [""] });
    expect((await familyOf(third.id)).children.map(({ childId }) => childId)).not.toEqual([ada.id]);
  });

  test("never to a closed family, nor to another commune's", async () => {
    const closed = await aFamily(communeId, { closedAt: new Date(0) });
    const elsewhere = (await aVillage()).family;
    const { id } = await received();
    expect(await outcome((await staff()).attach({ id, familyId: closed.id, familyNumber: "", ...noClass }))).toBe(
      "FAMILY_CLOSED",
    );
    expect(await outcome((await staff()).attach({ id, familyId: elsewhere.id, familyNumber: "", ...noClass }))).toBe(
      "NOT_FOUND",
    );
    expect((await rowOf(id)).state).toBe("RECEIVED");
  });
});

describe("A new household of a known child", () => {
  /** Ada lives with Noé Bonnet; her other parent, whom nobody knows, asks for an account. */
  async function aSeparatedParent() {
    const family = await aFamily(communeId, { name: "Bonnet" });
    const lastName = uniqueWord("Bonnet").replace(/[^a-zA-Z-]/g, "x");
    await aGuardian(communeId, { familyId: family.id, birthName: lastName, firstNames: "Noé", phone: "+33639985501" });
    const child = { birthName: lastName, firstNames: "Ada", birthDay: "2019-09-09" };
    const year = village.schoolYears.at(-1)?.id ?? "";
    const enrolments = [{ schoolYearId: year, classId: village.classes.cp.id }];
    const ada = await aChild(communeId, { families: [family], ...child, enrolments });
    const adult = { birthName: uniqueWord("Nouveau").replace(/[^a-zA-Z-]/g, "x"), phone: "06 39 98 55 02" };
    const asked = await received({ adult, child });
    const opening = { id: asked.id, resident: false, ...noClass, knownChildIds: [ada.id] };
    return { family, ada, asked, opening, child, year };
  }

  test("is proposed rather than the account in the other parent's", async () => {
    const { family, ada, asked } = await aSeparatedParent();
    const request = await (await staff()).read({ id: asked.id });
    expect(request?.known).toMatchObject([{ familyId: family.id, isCertain: true, hasAdult: false }]);
    expect(request?.knownChildren).toMatchObject([{ place: 0, childId: ada.id, isFull: false }]);
  });

  test("has its own adults and account, the same child in its class, and neither sees the other", async () => {
    const { family, ada, asked, opening, year } = await aSeparatedParent();
    const classIds = [village.classes.cm1.id];
    const { familyId } = await (await staff()).openHousehold({ ...opening, schoolYearId: year, classIds });
    expect(familyId).not.toBe(family.id);
    const own = await familyOf(familyId);
    expect(own).toMatchObject({ resident: false, guardians: [{ phone: "+33639985502", payer: true }] });
    expect(own.accounts).toMatchObject([{ email: asked.email, guardianId: own.guardians[0]?.id }]);
    expect(own.children.map(({ child }) => child)).toMatchObject([
      { id: ada.id, enrolments: [{ classId: village.classes.cp.id }] },
    ]);
    expect(await rowOf(asked.id)).toMatchObject({ state: "ACCEPTED", familyId });
    expect((await familyOf(family.id)).guardians).toHaveLength(1);

    const newcomer = await anAccount(communeId, { family: own, guardianId: undefined });
    const file = await (await callerFor(newcomer)).famille.family.file();
    expect(file.children).toMatchObject([{ hasOtherHousehold: true }]);
    expect(JSON.stringify(file)).not.toContain("639985501");
    const acts = await inCommune(communeId, (db) =>
      db.auditEntry.findMany({ where: { action: "child-household-added" }, select: { subjectId: true } }),
    );
    expect(acts.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([family.id, familyId]));
  });

  test("makes the children nobody knows, and is refused whole for a child of two households", async () => {
    const { family, ada, opening, child } = await aSeparatedParent();
    const { familyId } = await (await staff()).openHousehold(opening);
    const third = await received({ adult: { birthName: "Tiers", phone: "06 39 98 55 03" }, child });
    const again = { ...opening, id: third.id };
    const before = await inCommune(communeId, (db) => db.family.count());
    expect(await outcome((await staff()).openHousehold(again))).toBe("TWO_HOUSEHOLDS");
    expect(await inCommune(communeId, (db) => db.family.count())).toBe(before);
    expect((await rowOf(third.id)).state).toBe("RECEIVED");
    expect((await familyOf(familyId)).children.map(({ childId }) => childId)).toEqual([ada.id]);
    expect((await familyOf(family.id)).children.map(({ childId }) => childId)).toEqual([ada.id]);
  });

  test("only takes a child that the request looks like, and at least one", async () => {
    const { opening } = await aSeparatedParent();
    const notTheirs = { ...opening, knownChildIds: [village.lea.id] };
    expect(await outcome((await staff()).openHousehold(notTheirs))).toBe("NOT_FOUND");
    await expect((await staff()).openHousehold({ ...opening, knownChildIds: [""] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("Asked for more", () => {
  test("the family amends its form by its new link, within thirty days, and the mairie decides again", async () => {
    const { id, token, email } = await received();
    await (await staff()).askMore({ id, question: "Dans quelle école ?" });
    const link = await requestToken(communeId, email);
    const visitor = async (now: string) =>
      (await callerFor(null, { host, now, address: uniqueWord("ip") })).public.request;
    const soon = await visitor("2026-10-03T09:59:59+02:00");
    expect(await soon.read({ token })).toBeNull();
    const read = await soon.read({ token: link });
    expect(read).toMatchObject({ state: "MORE_ASKED", answer: "Dans quelle école ?" });
    expect(read?.amending?.form.adults[0]?.email).toBe(email);
    expect(await (await visitor("2026-10-03T10:00:00+02:00")).read({ token: link })).toBeNull();

    const amended = aRequestForm({ serviceIds: [village.canteen.id], child: { schoolId: village.school.id } });
    await soon.amend({ token: link, request: amended });
    expect(await outcome(soon.amend({ token: link, request: amended }))).toBe("LINK_EXPIRED");
    const row = await rowOf(id);
    // What was confirmed is the address: a form can't change it.
    expect(row).toMatchObject({ state: "RECEIVED", email, facts: { adults: [{ email }] } });
    expect(row.facts).toMatchObject({ children: [{ schoolId: village.school.id }] });
    expect(await outcome((await staff()).accept({ id, ...accepting }))).toBe("fine");
  });
});

describe("Refused", () => {
  test("the family is told why, and its link says so", async () => {
    const { id, token, email } = await received();
    await (await staff()).refuse({ id, reason: "Vous dépendez d’une autre commune." });
    const last = (await messagesTo(email)).at(-1);
    expect(last).toMatchObject({ template: "request-refused", data: { reason: "Vous dépendez d’une autre commune." } });
    const { read, amend } = (await callerFor(null, { host })).public.request;
    expect(await read({ token })).toMatchObject({ state: "REFUSED", answer: "Vous dépendez d’une autre commune." });
    const form = aRequestForm({ serviceIds: [village.canteen.id] });
    expect(await outcome(amend({ token, request: form }))).toBe("LINK_EXPIRED");
  });
});

test("Another commune's staff neither read nor decide", async () => {
  const { id } = await received();
  const stranger = (await callerFor(await anAccount((await aVillage()).communeId, { role: "ADMINISTRATOR" }))).admin
    .request;
  expect(await stranger.read({ id })).toBeNull();
  expect((await stranger.list({ state: "RECEIVED", page: 1 })).requests).toEqual([]);
  expect(await outcome(stranger.accept({ id, ...accepting }))).toBe("NOT_FOUND");
  expect(await outcome(stranger.attach({ id, familyId: village.family.id, familyNumber: "", ...noClass }))).toBe(
    "NOT_FOUND",
  );
  const household = { id, resident: true, ...noClass, knownChildIds: [village.lea.id] };
  expect(await outcome(stranger.openHousehold(household))).toBe("NOT_FOUND");
  expect(await outcome(stranger.askMore({ id, question: "?" }))).toBe("NOT_FOUND");
  expect(await outcome(stranger.refuse({ id, reason: "." }))).toBe("NOT_FOUND");
  expect((await rowOf(id)).state).toBe("RECEIVED");
});
