/** Bytes in words: « 340 ko », « 1,2 Mo ». */
export function inUnits(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), 'ko'] : [bytes / 1e6, 'Mo'];
  return `${value.toLocaleString('fr', { maximumFractionDigits: 1 })}\u00A0${unit}`;
}
