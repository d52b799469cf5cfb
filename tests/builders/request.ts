import { randomUUID } from "node:crypto";
import type { AccountRequestForm } from "@/domain/account/request-input";
import { inCommune } from "@/server/db/tenant";
import { callerFor } from "./caller";
import { uniqueWord } from "./unique";

type Adult = AccountRequestForm["adults"][number];
type Child = AccountRequestForm["children"][number];

type RequestValues = Partial<Omit<AccountRequestForm, "adults" | "children">> & {
  serviceIds: string[];
  adult?: Partial<Adult>;
  child?: Partial<Child>;
  secondAdult?: Partial<Adult>;
};

/** A form filled as it should be: one adult, one child, the services that are given. */
export function aRequestForm({ adult, child, secondAdult, ...values }: RequestValues): AccountRequestForm {
  const nobody = { birthName: "Arrivant", usageName: "", firstNames: "Sacha", email: "", phone: "" };
  const email = `${uniqueWord("arrivant")}@example.invalid`;
  return {
    adults: [
      { ...nobody, email, phone: "06 39 98 12 34", ...adult },
      ...(secondAdult ? [{ ...nobody, firstNames: "Alex", ...secondAdult }] : []),
    ],
    children: [
      {
        birthName: uniqueWord("Arrivant").replace(/[^a-zA-Z-]/g, "x"),
        usageName: "",
        firstNames: "Jade",
        birthDay: "2020-05-17",
        schoolId: "",
        level: "GS",
        ...child,
      },
    ],
    street: "3 rue des Essais",
    addressComplement: "",
    postcode: "99999",
    city: "Invention",
    message: "",
    reglementVersion: null,
    acceptsReglement: false,
    ...values,
  };
}

/** The secret of the last link sent to this address about a request. */
export async function requestToken(communeId: string, to: string): Promise<string> {
  const email = await inCommune(communeId, (db) =>
    db.email.findFirst({
      where: { toAddress: to, template: { in: ["request-confirmation", "request-more-asked"] } },
      orderBy: { id: "desc" },
      select: { data: true },
    }),
  );
  const { link } = (email?.data ?? {}) as { link?: string };
  return link?.split("/").at(-1) ?? "";
}

type Sending = { communeId: string; host: string; form: AccountRequestForm; now?: string };

/** A request sent from a browser, not confirmed yet; its link's secret. */
export async function aSentRequest({ communeId, host, form, now }: Sending): Promise<string> {
  const visitor = (await callerFor(null, { host, address: randomUUID(), ...(now && { now }) })).public.request;
  await visitor.ask({ requestId: randomUUID(), website: "", request: form });
  return requestToken(communeId, form.adults[0]?.email ?? "");
}

/** A request that its family confirmed. */
export async function aReceivedRequest(sending: Sending): Promise<{ id: string; token: string; email: string }> {
  const token = await aSentRequest(sending);
  const { now } = sending;
  const visitor = (await callerFor(null, { host: sending.host, address: randomUUID(), ...(now && { now }) })).public;
  await visitor.request.confirm({ token });
  const email = sending.form.adults[0]?.email ?? "";
  const { id } = await inCommune(sending.communeId, (db) =>
    db.accountRequest.findFirstOrThrow({ where: { email }, orderBy: { number: "desc" }, select: { id: true } }),
  );
  return { id, token, email };
}
