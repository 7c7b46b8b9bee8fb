export { bodyOf } from './body.ts';
export { keywordsOf } from './keywords.ts';
export { practicalNotes, practicalOf } from './practical.ts';
export { summaryOf } from './summary.ts';
export { stateNotes, titleOf, withoutState } from './title.ts';
