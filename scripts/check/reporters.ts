import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import { markdown } from './reporters/markdown.ts';
import type { Reporter } from './reporters/reporter.ts';
import { text } from './reporters/text.ts';

/** Every format of `pnpm check --format`. A new one is a file and a word here. */
export const reporters = { text, github, json, markdown } satisfies Record<string, Reporter>;
