/** France and the overseas departments: nine digits after the prefix. */
const national = /^\+(?:33|262|590|594|596)(\d{9})$/;

/** "+33639981234" → "06 39 98 12 34", "+262692123456" → "0692 12 34 56"; other countries stay international. */
export function frenchPhone(phone: string): string {
  const digits = national.exec(phone)?.[1];
  if (!digits) return phone;
  if (!phone.startsWith("+33"))
    return `0${digits}`.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})$/, "$1\u00A0$2\u00A0$3\u00A0$4");
  return `0${digits}`.replace(/(\d{2})(?=\d)/g, "$1\u00A0");
}
