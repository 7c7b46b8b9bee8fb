export { config as default } from './data.ts';
