export * from './config/backend.ts';
export * from './config/collections.ts';
export * from './config/config.ts';
export type { DecapField } from './config/decap-field.ts';
export { SETTINGS } from './config/settings.ts';
export type { Draft, ImageFile, ImageFinder, Renderer, Rendering } from './preview/contract.ts';
