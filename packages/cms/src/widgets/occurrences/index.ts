import '../schedule/schedule.css';
import { OccurrencesControl } from './OccurrencesControl.tsx';

/** The sessions of an event. */
export const occurrences = { name: 'occurrences', controlComponent: OccurrencesControl };
