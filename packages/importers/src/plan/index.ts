export type {
  EventAddress,
  NewPlace,
  PlanContext,
  Recognised,
  Venues,
} from './context.ts';
export * from './plan.ts';
export { planImport } from './plan-import.ts';
export { writeImport } from './write.ts';
