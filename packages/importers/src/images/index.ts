export type { FetchedImage } from './fetch.ts';
export { fetchImage } from './fetch.ts';
