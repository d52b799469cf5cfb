/** "3 inscriptions", "1 famille", "0 enfant": a number and its noun never part. */
export function frenchCount(number: number, noun: string): string {
  return `${number}\u00A0${noun}${number > 1 ? "s" : ""}`;
}
