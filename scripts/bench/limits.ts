/** What the small bench of the tests measures: a ratio of two costs of one run. */
export type RatioName =
  | 'cold, fast to standard'
  | 'one article changed, to cold'
  | 'nothing changed, to cold'
  | 'our minimal template, to Eleventy';

/**
 * Ratios of processor time beyond which the small bench fails. They are of its small size, where the
 * fixed costs of a build weigh most, and leave room for a machine that does other things.
 */
export const LIMITS: Record<RatioName, number> = {
  'cold, fast to standard': 0.9,
  'one article changed, to cold': 0.6,
  'nothing changed, to cold': 0.2,
  'our minimal template, to Eleventy': 3.5,
};
