/** What staff see of the requests of newcomers; an address that nobody confirmed may be anybody's. */
export const shownRequestStates = ["RECEIVED", "MORE_ASKED", "ACCEPTED", "ATTACHED", "REFUSED"] as const;
export type ShownRequestState = (typeof shownRequestStates)[number];

/** Where a request stands. */
export type RequestState = ShownRequestState | "UNCONFIRMED";

export function isOpenRequest(state: RequestState): boolean {
  return state === "RECEIVED" || state === "MORE_ASKED";
}

/** A link to confirm lives seven days; what is not confirmed by then is deleted. */
export const confirmationDays = 7;

/** A decided request is kept a year: long enough to answer whoever contests it, then the family's file says it all. */
export const decidedDays = 365;

/** A family has thirty days to answer a question by its link; afterwards the mairie can ask again. */
export const answerDays = 30;

/** "D-2026-0001" of 202600001: the year, then the rank in that year. */
export function requestReference(number: number): string {
  return `D-${Math.floor(number / yearStep)}-${String(number % yearStep).padStart(4, "0")}`;
}

const yearStep = 100_000;

/** The number after the highest of the year (null: there is none yet). */
export function nextRequestNumber(year: number, highest: number | null): number {
  return (highest ?? year * yearStep) + 1;
}

/** The numbers of a year: from, included, to, excluded. */
export function requestNumbersOf(year: number): { from: number; to: number } {
  return { from: year * yearStep, to: (year + 1) * yearStep };
}
