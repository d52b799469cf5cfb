/** "1 compte", "2 comptes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count}\u00A0${count > 1 ? many : one}`;
}
