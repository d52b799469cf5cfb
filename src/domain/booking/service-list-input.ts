import { z } from "zod";
import { serviceKinds } from "./service-words";

const kinds = serviceKinds.map(({ value }) => value);

/** How the services are listed; what makes no sense in an address is left out, as if nobody had typed it. */
export const serviceListInput = z.object({
  kind: z.enum(kinds).nullable().catch(null).default(null),
  /** "open": under way or to come; "ended": their last day is over. */
  when: z.enum(["open", "ended"]).nullable().catch(null).default(null),
  /** "order": the one families see. */
  sort: z.enum(["order", "name", "hours"]).catch("order").default("order"),
  descending: z.boolean().catch(false).default(false),
});
export type ServiceListInput = z.infer<typeof serviceListInput>;

/** All of them as families see them: only there does moving one up or down make sense. */
export function isWholeOrder({ kind, when, sort, descending }: ServiceListInput): boolean {
  return kind === null && when === null && sort === "order" && !descending;
}
