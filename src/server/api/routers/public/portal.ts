import { currentInstant, isClockShifted } from "@/server/clock";
import { anyProcedure, router } from "../../trpc";

export const portalRouter = router({
  /** The time the portal believes it is when it was started with `CLOCK`; null otherwise. */
  shiftedClock: anyProcedure.query(() =>
    isClockShifted() ? { instant: currentInstant().toString(), timeZone: "Europe/Paris" } : null,
  ),
});
