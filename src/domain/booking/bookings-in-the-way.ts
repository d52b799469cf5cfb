import type { BookedGroup, DeclaredCalendar } from "@/domain/calendar/closure-effect";
import { noServiceReason, type ServiceDays } from "@/domain/calendar/school-days";

type OfferedService = ServiceDays & { schoolIds: readonly string[] };

/** The bookings that stand by the service as it is, and would be without a service as it is wished. */
export function bookingsInTheWay(
  groups: readonly BookedGroup[],
  calendar: DeclaredCalendar,
  { before, after }: { before: OfferedService; after: OfferedService },
): BookedGroup[] {
  return groups.filter((group) => {
    if (group.serviceId !== before.id || group.closureId !== null) return false;
    return isServed(calendar, before, group) && !isServed(calendar, after, group);
  });
}

function isServed(calendar: DeclaredCalendar, service: OfferedService, { schoolId, classId, day }: BookedGroup) {
  const isOffered = schoolId === null || service.schoolIds.includes(schoolId);
  return isOffered && noServiceReason(calendar, service, { schoolId: schoolId ?? "", classId }, day) === null;
}
