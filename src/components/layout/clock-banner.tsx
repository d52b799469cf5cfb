import { frenchInstant } from "@/domain/calendar/french-days";

/** Says that the portal was started at another time than the real one (`CLOCK`). */
export function ClockBanner({ now }: { now: { instant: string; timeZone: string } }) {
  return (
    <aside
      aria-label="Horloge d’essai"
      className="bg-ciel-pale px-4 py-2 text-center text-sm font-bold text-ciel print:hidden"
    >
      Horloge d’essai : le portail se croit le {frenchInstant(now.instant, now.timeZone)}.
    </aside>
  );
}
