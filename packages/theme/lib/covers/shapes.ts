/** Inks of a cover; the style sheet, or who draws it elsewhere, gives them their colours. */
export type Ink = 'field' | 'wave' | 'echo' | 'deep';

export const WIDTH = 160;
export const HEIGHT = 90;

/** Lines of one width; the paths of one ink go into one element. */
export function lines(ink: Ink, width: number, path: string): string {
  return `<path class="${ink}" stroke-width="${width}" d="${path}"/>`;
}

export function solid(ink: Ink, path: string): string {
  return `<path class="${ink} fill" d="${path}"/>`;
}

export function disc(ink: Ink, x: number, y: number, radius: number): string {
  return `<circle class="${ink} fill" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** A group moved to a point and turned, in degrees. */
export function at(x: number, y: number, angle: number, content: string): string {
  return `<g transform="translate(${x} ${y})rotate(${angle})">${content}</g>`;
}

/** Radii of waves, from the first one out. */
export function waves(count: number, first: number, step: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Half circles on one side of the line y = 0, around `x`. */
export function halves(radii: readonly number[], side: 'above' | 'below', x = 0): string {
  const sweep = side === 'above' ? 1 : 0;
  return radii.map((r) => `M${x - r} 0a${r} ${r} 0 0 ${sweep} ${2 * r} 0`).join('');
}

/** Whole circles around a point; a centre in steps of `drift` per unit of radius when they move. */
export function circles(
  ink: Ink,
  width: number,
  radii: readonly number[],
  { x = 0, y = 0, drift = 0 }: { x?: number; y?: number; drift?: number } = {},
): string {
  const rings = radii.map(
    (r) => `<circle${drift ? ` cx="${Math.round(r * drift)}"` : ''} r="${r}"/>`,
  );
  const move = x || y ? ` transform="translate(${x} ${y})"` : '';
  return `<g class="${ink}" stroke-width="${width}"${move}>${rings.join('')}</g>`;
}
