import { readArguments } from './lib/arguments.ts';
import { writeJsonSchemas } from './lib/json-schemas.ts';

/** `pnpm schemas`: what editors complete and check content files with. */
readArguments({ language: 'en', usage: 'pnpm schemas' });
console.log(writeJsonSchemas(process.cwd()).join('\n'));
