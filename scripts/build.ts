import { turbo } from './lib/turbo.ts';

/** `pnpm build [turbo arguments]`: every site, to `sites/<id>/dist/`. */
const arguments_ = process.argv.slice(2);
const task = arguments_[0]?.startsWith('-') === false ? [] : ['build'];
process.exitCode = turbo([...task, ...arguments_]);
