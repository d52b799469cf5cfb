/** When the browser tests take place: a Tuesday of the school year, 9 h in Paris. */
export const E2E_CLOCK = "2026-11-17T09:00:00+01:00";
