import { randomUUID } from "node:crypto";
import { callerFor } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { aReceivedRequest, aRequestForm, aSentRequest, requestToken } from "@tests/builders/request";
import { aRegie, aService } from "@tests/builders/service";
import { uniqueWord } from "@tests/builders/unique";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { purgeRequests } from "@/server/account/purge-requests";
import { inCommune } from "@/server/db/tenant";

let village: Village;
let communeId: string;
let host: string;

beforeAll(async () => {
  host = `${uniqueWord("portail")}.example.invalid`;
  village = await aVillage({ hostName: host, name: "Invention", phone: "+33400000000" });
  communeId = village.communeId;
});

const visitor = async (now?: string) =>
  (await callerFor(null, { host, address: randomUUID(), ...(now && { now }) })).public.request;
const form = (values: Partial<Parameters<typeof aRequestForm>[0]> = {}) =>
  aRequestForm({ serviceIds: [village.canteen.id], ...values });
const emailOf = (asked: ReturnType<typeof form>) => asked.adults[0]?.email ?? "";
const rowsOf = (email: string) => inCommune(communeId, (db) => db.accountRequest.findMany({ where: { email } }));
const messagesTo = (to: string) =>
  inCommune(communeId, (db) => db.email.findMany({ where: { toAddress: to }, orderBy: { id: "asc" } }));

describe("A request", () => {
  test("waits for its link, then is acknowledged with what the law asks", async () => {
    const asked = form({ secondAdult: { phone: "+32 470 12 34 56" } });
    const email = emailOf(asked);
    const token = await aSentRequest({ communeId, host, form: asked });
    expect(await (await visitor()).read({ token })).toMatchObject({ state: "UNCONFIRMED", acknowledgement: null });
    await (await visitor("2026-09-04T14:00+02:00")).confirm({ token });
    const [row] = await rowsOf(email);
    expect(row).toMatchObject({ state: "RECEIVED", reglementVersion: null });
    expect(row?.facts).toMatchObject({ adults: [{ phone: "+33639981234" }, { phone: "+32470123456", email: null }] });
    const last = (await messagesTo(email)).at(-1);
    expect(last).toMatchObject({
      template: "request-acknowledgement",
      data: {
        reference: expect.stringMatching(/^D-2026-\d{4}$/),
        receivedAt: "2026-09-04T12:00:00.000Z",
        service: "Service scolaire de Invention",
        address: expect.stringContaining("place de la Mairie"),
        silence: expect.stringContaining("L.231-1"),
      },
    });
    // The link says where the request stands, and never what is in it.
    const read = await (await visitor()).read({ token });
    expect(read).toMatchObject({ state: "RECEIVED", amending: null });
    expect(JSON.stringify(read)).not.toContain("Jade");
  });

  test("sent twice by the same browser is one", async () => {
    const asked = form();
    const sending = { requestId: randomUUID(), website: "", request: asked };
    const { ask } = await visitor();
    await Promise.all([ask(sending), ask(sending)]);
    await ask(sending);
    expect([await rowsOf(emailOf(asked)), await messagesTo(emailOf(asked))].map((list) => list.length)).toEqual([1, 1]);
  });

  test("of a robot is answered like any other, and kept nowhere", async () => {
    const asked = form();
    const answer = await (await visitor()).ask({
      requestId: randomUUID(),
      website: "https://x.invalid",
      request: asked,
    });
    expect(answer).toBeUndefined();
    expect(await rowsOf(emailOf(asked))).toEqual([]);
    expect(await messagesTo(emailOf(asked))).toEqual([]);
  });

  test("is answered the same for a family that is known", async () => {
    const asked = form({ child: { birthName: "Essai", firstNames: "Léa", birthDay: "2018-04-12" } });
    expect(await (await visitor()).ask({ requestId: randomUUID(), website: "", request: asked })).toBeUndefined();
    expect((await messagesTo(emailOf(asked))).map(({ template }) => template)).toEqual(["request-confirmation"]);
  });

  test("numbers follow one another, even asked for at the same time", async () => {
    const hostName = `${uniqueWord("portail")}.example.invalid`;
    const elsewhere = await aVillage({ hostName });
    const send = () =>
      aSentRequest({
        communeId: elsewhere.communeId,
        host: hostName,
        form: aRequestForm({ serviceIds: [elsewhere.canteen.id] }),
      });
    await Promise.all([send(), send(), send()]);
    const numbers = await inCommune(elsewhere.communeId, (db) =>
      db.accountRequest.findMany({ orderBy: { number: "asc" }, select: { number: true } }),
    );
    expect(numbers.map(({ number }) => number)).toEqual([202600001, 202600002, 202600003]);
  });
});

describe("The link", () => {
  test("confirms once", async () => {
    const token = await aSentRequest({ communeId, host, form: form() });
    const { confirm } = await visitor();
    const answers = await Promise.all([outcome(confirm({ token })), outcome(confirm({ token }))]);
    expect(answers.toSorted()).toEqual(["LINK_EXPIRED", "fine"]);
  });

  test.each([
    ["2026-09-10T09:59:59+02:00", "fine"],
    ["2026-09-10T10:00+02:00", "LINK_EXPIRED"],
  ])("of 3 September at 10:00, pressed at %s: %s", async (now, code) => {
    const token = await aSentRequest({ communeId, host, form: form(), now: "2026-09-03T10:00+02:00" });
    expect(await outcome((await visitor(now)).confirm({ token }))).toBe(code);
  });

  test.each(["", "n’importe quoi", "AAAA", Buffer.alloc(48).toString("base64url")])(
    "%j opens nothing",
    async (token) => {
      expect(await (await visitor()).read({ token })).toBeNull();
      expect(await outcome((await visitor()).confirm({ token }))).toBe("LINK_EXPIRED");
    },
  );

  test("is kept as a hash only, and what nobody confirmed is deleted after seven days", async () => {
    const asked = form();
    const token = await aSentRequest({ communeId, host, form: asked, now: "2026-09-03T10:00+02:00" });
    expect(JSON.stringify(await rowsOf(emailOf(asked)))).not.toContain(token);
    const kept = (await aReceivedRequest({ communeId, host, form: form(), now: "2026-09-03T10:00+02:00" })).email;
    await purgeRequests(Temporal.Instant.from("2026-09-10T07:59:59Z"));
    expect(await rowsOf(emailOf(asked))).toHaveLength(1);
    await purgeRequests(Temporal.Instant.from("2026-09-10T08:00:00Z"));
    expect(await rowsOf(emailOf(asked))).toEqual([]);
    expect(await rowsOf(kept)).toHaveLength(1);
  });

  test("a decided request goes a year after it was decided", async () => {
    const { id, email } = await aReceivedRequest({ communeId, host, form: form(), now: "2026-09-03T10:00+02:00" });
    await inCommune(communeId, (db) =>
      db.accountRequest.update({ where: { id }, data: { state: "REFUSED", decidedAt: new Date("2026-09-04T08:00Z") } }),
    );
    await purgeRequests(Temporal.Instant.from("2027-09-04T07:59:59Z"));
    expect(await rowsOf(email)).toHaveLength(1);
    await purgeRequests(Temporal.Instant.from("2027-09-04T08:00:00Z"));
    expect(await rowsOf(email)).toEqual([]);
  });
});

describe("A service that has ended", () => {
  test.each([
    ["2026-09-04T23:59+02:00", true],
    ["2026-09-05T00:00+02:00", false],
  ])("on 4 September is offered and taken on %s: %s", async (now, isOffered) => {
    const regie = await aRegie(communeId);
    const ended = { regieId: regie.id, schoolIds: [village.school.id], activeTo: new Date("2026-09-04") };
    const { id } = await aService(communeId, ended);
    const offer = await (await visitor(now)).form({ communeId });
    expect(offer?.services.some((service) => service.id === id)).toBe(isOffered);
    const asked = { requestId: randomUUID(), website: "" as const, request: form({ serviceIds: [id] }) };
    expect(await outcome((await visitor(now)).ask(asked))).toBe(isOffered ? "fine" : "UNKNOWN_SERVICE");
  });

  test("is not wished for again by who corrects a request", async () => {
    const regie = await aRegie(communeId);
    const ended = { regieId: regie.id, schoolIds: [village.school.id], activeTo: new Date("2026-09-04") };
    const { id: gone } = await aService(communeId, ended);
    const sending = { communeId, host, form: form({ serviceIds: [village.canteen.id, gone] }) };
    const { id, token } = await aReceivedRequest({ ...sending, now: "2026-09-03T10:00+02:00" });
    await inCommune(communeId, (db) => db.accountRequest.update({ where: { id }, data: { state: "MORE_ASKED" } }));
    const read = await (await visitor("2026-09-05T10:00+02:00")).read({ token });
    expect(read?.amending?.form.serviceIds).toEqual([village.canteen.id]);
  });
});

describe("Refused", () => {
  test.each([
    ["a number that does not exist", { adult: { phone: "00 00" } }, "PHONE_NOT_VALID"],
    ["a child born tomorrow", { child: { birthDay: "2026-09-04" } }, "BIRTH_DAY_NOT_VALID"],
    ["a child of eighteen and a day", { child: { birthDay: "2008-09-02" } }, "BIRTH_DAY_NOT_VALID"],
    ["an unknown service", { serviceIds: [randomUUID()] }, "UNKNOWN_SERVICE"],
    ["a règlement that is not the last one", { reglementVersion: 3, acceptsReglement: true }, "REGLEMENT_CHANGED"],
  ])("%s", async (_, values, code) => {
    const asked = form(values);
    expect(await outcome((await visitor()).ask({ requestId: randomUUID(), website: "", request: asked }))).toBe(code);
    expect(await rowsOf(emailOf(asked))).toEqual([]);
  });

  test("another commune's service", async () => {
    const elsewhere = await aVillage();
    const asked = form({ serviceIds: [elsewhere.canteen.id] });
    expect(await outcome((await visitor()).ask({ requestId: randomUUID(), website: "", request: asked }))).toBe(
      "UNKNOWN_SERVICE",
    );
  });

  test("the sixth in an hour for the same e-mail, whoever asks", async () => {
    const asked = form();
    for (let time = 0; time < 5; time++)
      await (await visitor()).ask({ requestId: randomUUID(), website: "", request: asked });
    expect(await outcome((await visitor()).ask({ requestId: randomUUID(), website: "", request: asked }))).toBe(
      "TOO_MANY_ATTEMPTS",
    );
  });
});

test("The version of the règlement that was accepted is kept with the request", async () => {
  const hostName = `${uniqueWord("portail")}.example.invalid`;
  const own = await aVillage({ hostName });
  await inCommune(own.communeId, (db) =>
    db.communeText.create({
      data: { communeId: own.communeId, kind: "REGLEMENT", version: 4, body: "Article 1.", publishedAt: new Date(0) },
    }),
  );
  const asked = aRequestForm({ serviceIds: [own.canteen.id], reglementVersion: 4, acceptsReglement: true });
  const { id } = await aReceivedRequest({ communeId: own.communeId, host: hostName, form: asked });
  const row = await inCommune(own.communeId, (db) => db.accountRequest.findUniqueOrThrow({ where: { id } }));
  expect(row.reglementVersion).toBe(4);
  const without = aRequestForm({ serviceIds: [own.canteen.id] });
  const token = await aSentRequest({ communeId: own.communeId, host: hostName, form: without }).catch(() => "refused");
  expect(token).toBe("refused");
  expect(await requestToken(own.communeId, without.adults[0]?.email ?? "")).toBe("");
});
