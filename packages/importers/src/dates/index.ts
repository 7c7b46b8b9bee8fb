export type { ImportedSchedule } from './schedule.ts';
export { scheduleOf } from './schedule.ts';
