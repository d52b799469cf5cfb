"use client";

import { AlarmClock } from "lucide-react";
import { useEffect } from "react";
import { frenchLimit } from "@/domain/calendar/french-days";
import { closesSoon, type NextLimit } from "./limit-words";
import { usePlanningSession } from "./planning-session";
import { TimeLeft } from "./time-left";

export type NextLimitAlertProps = { limit: NextLimit; readAt: string; timeZone: string };

/** The next limit of the week, before the surprise; it counts down in the last 24 hours. */
export function NextLimitAlert({ limit, readAt, timeZone }: NextLimitAlertProps) {
  const { readAgain } = usePlanningSession();
  const soon = closesSoon(limit.at, readAt);
  useEffect(() => {
    if (!soon) return;
    // The limit has just passed: the server says what is closed now.
    const timer = setTimeout(readAgain, Date.parse(limit.at) - Date.parse(readAt) + 1_000);
    return () => clearTimeout(timer);
  }, [soon, limit.at, readAt, readAgain]);

  if (!soon)
    return (
      <p className="text-ardoise">
        Prochaine limite : {limit.services}, {frenchLimit(limit.at, timeZone)}.
      </p>
    );
  return (
    <section
      aria-label="Prochaine limite"
      className="flex gap-3 rounded-carte border border-soleil bg-soleil-pale p-4 text-soleil-fort"
    >
      <AlarmClock aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div>
        <p className="text-lg leading-tight font-bold text-encre">
          {limit.services} : il reste <TimeLeft readAt={readAt} until={limit.at} />
        </p>
        <p className="mt-1">{limit.sentence}</p>
      </div>
    </section>
  );
}
