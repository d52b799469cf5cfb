/** A child is never in more families. */
export const mostHouseholds = 2;
