/** What the small bench of the tests measures: a ratio of two costs of one run. */
export type RatioName =
  | 'cold, fast to standard'
  | 'one article changed, to cold'
  | 'nothing changed, to cold'
  | 'our minimal template, to Eleventy';

/**
 * Ratios of processor time beyond which the small bench fails. They are of its small size, where the
 * fixed costs of a build weigh most. Seen on a machine that did other things: 0.75 to 0.85, 0.2 to
 * 0.28, 0.03 and 2.4 to 3.2. Each runs once, and a thread that shares its core counts more time for
 * the same work.
 */
export const LIMITS: Record<RatioName, number> = {
  'cold, fast to standard': 0.95,
  'one article changed, to cold': 0.4,
  'nothing changed, to cold': 0.08,
  'our minimal template, to Eleventy': 4.5,
};
