/** Side of the square in which the mark is drawn. */
export const MARK_SIDE = 48;

/** Width of its waves. */
export const MARK_STROKE = 5;

/** The point from which its waves go out. */
export const MARK_POINT = { cx: 24, cy: 24, r: 5 };

/**
 * Waves around a point, cut along the diagonal: what is heard on the far side lies between what was
 * said on the near one. Ends are square: they lie on the cut.
 */
export function wavePath(x: number, y: number, said: readonly number[], heard: readonly number[]) {
  const arc = (radius: number, side: 1 | -1) => {
    const shift = (radius * side) / Math.SQRT2;
    const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
    return `M${at(-shift, shift)}A${radius} ${radius} 0 0 1 ${at(shift, -shift)}`;
  };
  return [...said.map((radius) => arc(radius, 1)), ...heard.map((radius) => arc(radius, -1))].join(
    '',
  );
}

/** The network's mark, one path of strokes; `MARK_POINT` goes with it. */
export const MARK_PATH = wavePath(24, 24, [12, 21], [16.5]);

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
