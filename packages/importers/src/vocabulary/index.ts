export { classify, placeKindOf } from './classify.ts';
export { scienceScore } from './science-score.ts';
