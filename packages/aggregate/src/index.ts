export * from './api.ts';
export type { Channel } from './feeds/channel.ts';
export * from './feeds/formats.ts';
export * from './item.ts';
export * from './lists.ts';
export * from './merge.ts';
export * from './origin.ts';
export * from './publish.ts';
export * from './related.ts';
