/** "+33400000000" → "04 00 00 00 00", with spaces that never part; any other number is left as it is. */
export function readablePhone(phone: string): string {
  const national = phone.replace(/[\s.-]/g, "").replace(/^(?:\+33|0033)(?=\d{9}$)/, "0");
  return /^0\d{9}$/.test(national) ? national.replace(/\d{2}(?=\d)/g, "$&\u00A0") : phone;
}
