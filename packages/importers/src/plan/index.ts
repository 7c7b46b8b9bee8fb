export type { PlanContext } from './context.ts';
export * from './plan.ts';
export { planImport } from './plan-import.ts';
export { writeImport } from './write.ts';
