import { writeJsonSchemas } from './lib/json-schemas.ts';

/** `pnpm schemas`: what editors complete and check content files with. */
console.log(writeJsonSchemas(process.cwd()).join('\n'));
