export type { Classification } from './classify.ts';
export { classify, placeKindOf } from './classify.ts';
export type { ScienceScore } from './science-score.ts';
export { scienceScore } from './science-score.ts';
