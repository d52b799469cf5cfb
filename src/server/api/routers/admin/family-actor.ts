import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "@/server/auth/open-session";
import type { FamilyActor } from "@/server/family/family-actor";

/** Who acts on families in this call. */
export function actorOf({
  viewer,
  now,
  address,
}: {
  viewer: Viewer;
  now: Temporal.Instant;
  address: string;
}): FamilyActor {
  const { communeId, accountId, timeZone } = viewer;
  return { communeId, accountId, timeZone, now, address };
}
