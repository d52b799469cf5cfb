import { type DeclaredClosure, declarationOn } from "./closures";
import type { IsoDate } from "./day";
import { noServiceReason, type SchoolCalendar, type ServiceDays } from "./school-days";

export type DeclaredCalendar = Omit<SchoolCalendar, "closures"> & { closures: readonly DeclaredClosure[] };

/** The bookings of one class for one service and day; `closureId`: set aside by that closure, null: they stand. */
export type BookedGroup = {
  serviceId: string;
  day: IsoDate;
  /** null: in no class that day. */
  schoolId: string | null;
  classId: string | null;
  closureId: string | null;
};

/** `toClosureId`: the closure that now sets them aside; null: nothing would ever restore them. */
export type DisplacedGroup = BookedGroup & { toClosureId: string | null };

/** What becomes of bookings when the calendar changes. */
export type ClosureEffect = {
  /** They stood, and nothing runs there any more. */
  displaced: DisplacedGroup[];
  /** They were set aside, and the service runs again. */
  restored: BookedGroup[];
  /** They stay set aside, but their closure is gone. */
  handedOver: DisplacedGroup[];
};

/** Compares two calendars by the rule itself: whether each booked service runs for each class on each day. */
export function closureEffect(
  groups: readonly BookedGroup[],
  services: readonly ServiceDays[],
  { before, after }: { before: DeclaredCalendar; after: DeclaredCalendar },
): ClosureEffect {
  const known = new Map(services.map((service) => [service.id, service]));
  const closureIds = new Set(after.closures.map(({ id }) => id));
  const effect: ClosureEffect = { displaced: [], restored: [], handedOver: [] };
  for (const group of groups) {
    const service = known.get(group.serviceId);
    if (!service) continue;
    const runs = stops(after, service, group) === null;
    if (group.closureId === null) {
      // What already stood on a day without service is somebody else's decision.
      const ran = stops(before, service, group) === null;
      if (ran && !runs)
        effect.displaced.push({ ...group, toClosureId: stops(after, service, group)?.closureId ?? null });
    } else if (runs) {
      effect.restored.push(group);
    } else if (!closureIds.has(group.closureId)) {
      effect.handedOver.push({ ...group, toClosureId: stops(after, service, group)?.closureId ?? null });
    }
  }
  return effect;
}

/** Why the service does not run for that class; `closureId` when a declared closure is the reason. */
function stops(calendar: DeclaredCalendar, service: ServiceDays, { schoolId, classId, day }: BookedGroup) {
  // A child in no class is in no school either: only what concerns the commune or the service concerns it.
  const place = { schoolId: schoolId ?? "", classId };
  const reason = noServiceReason(calendar, service, place, day);
  if (reason === null) return null;
  const declared =
    reason.kind === "closure" ? declarationOn(calendar.closures, { ...place, serviceId: service.id }, day) : null;
  return { closureId: declared?.id ?? null };
}
