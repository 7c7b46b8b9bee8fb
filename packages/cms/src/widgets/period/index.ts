import '../schedule/schedule.css';
import { PeriodControl } from './PeriodControl.tsx';

/** The days in a row of an event, with its opening hours. */
export const period = { name: 'period', controlComponent: PeriodControl };
