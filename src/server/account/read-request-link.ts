import type { Temporal } from "temporal-polyfill";
import { requestReference } from "@/domain/account/request-state";
import type { Db } from "@/server/db/tenant";
import { readRequestForm } from "./read-request-form";
import { acknowledgementOf } from "./request-acknowledgement";
import { requestForm } from "./request-facts";
import { findRequest } from "./request-link";

/**
 * What the holder of a request's link may read, or null when the link holds no more. The request itself comes back only
 * while the mairie waits for an answer: a link can be forwarded, and says no more than it needs to.
 */
export async function readRequestLink(db: Db, token: string, now: Temporal.Instant) {
  const request = await findRequest(db, token, now);
  if (!request) return null;
  const { state, communeId, number, confirmedAt, answer } = request;
  const offer = state === "MORE_ASKED" ? await readRequestForm(db, communeId, now) : null;
  return {
    state,
    reference: requestReference(number),
    acknowledgement: confirmedAt && (await acknowledgementOf(db, { communeId, number, confirmedAt })),
    answer: state === "MORE_ASKED" || state === "REFUSED" ? answer : null,
    amending: offer && { offer, form: formOf(request.facts, offer) },
  };
}

/** A wish for a service that has ended since is not made again. */
function formOf(facts: unknown, { services, reglementVersion }: Awaited<ReturnType<typeof readRequestForm>>) {
  const form = requestForm(facts, reglementVersion);
  return { ...form, serviceIds: form.serviceIds.filter((wished) => services.some(({ id }) => id === wished)) };
}
