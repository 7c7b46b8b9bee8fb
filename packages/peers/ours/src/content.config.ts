import { createRequire } from 'node:module';

// Node loads the collections itself: Vite would transform zod and the loaders once more.
const require = createRequire(`${process.cwd()}/package.json`);
export const { collections } = require('./collections.ts');
