export * from './config/backend.ts';
export * from './config/collections.ts';
export * from './config/config.ts';
export type { DecapField, FieldContext } from './config/decap-field.ts';
export { fieldsOf } from './config/field.ts';
export { inFormOrder } from './config/form-order.ts';
export type { Draft, ImageFile, ImageFinder, Renderer, Rendering } from './preview/contract.ts';
