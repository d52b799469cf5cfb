/** "+33639981234" → "06 39 98 12 34"; a number of another country stays in its international form. */
export function frenchPhone(phone: string): string {
  const national = /^\+33(\d{9})$/.exec(phone)?.[1];
  return national ? `0${national}`.replace(/(\d{2})(?=\d)/g, "$1\u00A0") : phone;
}
