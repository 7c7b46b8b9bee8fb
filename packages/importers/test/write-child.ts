import { readFileSync } from 'node:fs';
import { writeImport } from '../src/plan/write.ts';

/** Writes a plan into a repository, for a test that stops it at some moment. */
const [, , root = '', file = ''] = process.argv;
const plan = JSON.parse(readFileSync(file, 'utf8'));
process.stdout.write('prêt\n');
writeImport(root, plan);
