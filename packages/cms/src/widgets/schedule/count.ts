/** « 12 séances », « 1 séance » */
export function count(number: number, noun: string): string {
  return `${number}\u00A0${noun}${number > 1 ? 's' : ''}`;
}
