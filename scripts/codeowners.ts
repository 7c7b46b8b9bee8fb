import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { CODEOWNERS_FILE, codeownersOf } from './lib/codeowners.ts';

/** `pnpm codeowners`: who is asked to look at a proposal, from the `reviewers` of each site. */
readArguments({ language: 'fr', usage: 'pnpm codeowners' });
mkdirSync(dirname(CODEOWNERS_FILE), { recursive: true });
writeFileSync(CODEOWNERS_FILE, codeownersOf(process.cwd()));
console.log(`${CODEOWNERS_FILE} écrit.`);
