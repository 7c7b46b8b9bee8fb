import { TIME_ZONE } from './time.ts';

/** Offsets from UTC that clocks in {@link TIME_ZONE} have had since 1946, in hours. */
const OFFSETS = [1, 2];

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Whether clocks in {@link TIME_ZONE} jump over a local time, `2027-03-28T02:30`, in spring. */
export function isSkipped(local: string): boolean {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return false;
  return !OFFSETS.some((hours) => clock.format(asUtc - hours * 3_600_000) === local.slice(11));
}
