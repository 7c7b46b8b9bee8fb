/** A cost that has a fixed part and one for each unit: `fixed + each × n`. */
export interface Curve {
  fixed: number;
  each: number;
}

export interface Point {
  n: number;
  value: number;
}

/**
 * The curve that is nearest to some measures, by least squares of the relative errors: without, the
 * largest size would decide alone. A negative part is nought, and the other is fitted without it.
 */
export function fit(points: readonly Point[]): Curve {
  const weigh = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point) / point.value ** 2, 0);
  const [w, n, nn] = [weigh(() => 1), weigh((p) => p.n), weigh((p) => p.n ** 2)];
  const [v, nv] = [weigh((p) => p.value), weigh((p) => p.n * p.value)];
  const determinant = w * nn - n * n;
  // All of one size: it says nothing of a fixed part.
  if (determinant < 1e-9 * w * nn) return { fixed: 0, each: nn > 0 ? nv / nn : 0 };
  const fixed = (v * nn - n * nv) / determinant;
  const each = (w * nv - n * v) / determinant;
  if (fixed < 0) return { fixed: 0, each: nv / nn };
  if (each < 0) return { fixed: v / w, each: 0 };
  return { fixed, each };
}

export function at({ fixed, each }: Curve, n: number): number {
  return fixed + each * n;
}

/** The size at which a cost meets a limit; never, for one that does not grow. */
export function sizeAt({ fixed, each }: Curve, limit: number): number {
  if (fixed >= limit) return 0;
  return each > 0 ? (limit - fixed) / each : Number.POSITIVE_INFINITY;
}
