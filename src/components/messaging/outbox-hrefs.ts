import { addressWith } from "@/components/ui/address-with";
import { type OutboxInput, outboxInput } from "@/domain/messaging/outbox-input";

/** What the address of the outbox says, as the browser gives it. */
export type OutboxAddress = Record<string, unknown>;

const columns = { date: "date", destinataire: "recipient", etat: "state" } as const;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function outboxFromAddress({ etat, q, tri, sens, page }: OutboxAddress): OutboxInput {
  const sort = typeof tri === "string" && tri in columns ? columns[tri as keyof typeof columns] : "date";
  const descending = sort === "date" ? sens !== "asc" : sens === "desc";
  return outboxInput.parse({ state: etat ?? null, recipient: q, sort, descending, page: Number(page ?? 1) });
}

export function outboxHref(asked: OutboxInput, path = "/admin/courriels"): string {
  const { state, recipient, page } = asked;
  return addressWith(path, { etat: state, q: recipient, ...outboxOrder(asked), page: page > 1 ? String(page) : null });
}

/** The order alone, as the address says it. */
export function outboxOrder({ sort, descending }: Pick<OutboxInput, "sort" | "descending">) {
  const tri = Object.entries(columns).find(([, column]) => column === sort)?.[0];
  if (sort === "date") return { tri: null, sens: descending ? null : "asc" };
  return { tri, sens: descending ? "desc" : null };
}
