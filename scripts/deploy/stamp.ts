/** Name of a release: when it was published, in UTC, to the second. Names sort as times do. */
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

export function stampOf(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

export function isStamp(name: string): boolean {
  return STAMP.test(name);
}

/** @returns milliseconds since 1970 @throws Error for what is no stamp */
export function timeOfStamp(stamp: string): number {
  const [, year, month, day, hour, minute, second] = STAMP.exec(stamp) ?? [];
  if (!second) throw new Error(`not a stamp of a release: ${stamp}`);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The stamp in words for a person: `24/11/2026 à 10:15:00 UTC`. */
export function stampInWords(stamp: string): string {
  const [date, time] = new Date(timeOfStamp(stamp)).toISOString().split('T') as [string, string];
  return `${date.split('-').reverse().join('/')} à ${time.slice(0, 8)} UTC`;
}

/** The stamp of what is published after another release: its own, or the next second's. */
export function stampAfter(latest: string | undefined, stamp: string): string {
  return latest && latest >= stamp ? stampOf(new Date(timeOfStamp(latest) + 1000)) : stamp;
}
