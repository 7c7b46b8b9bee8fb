import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Code } from '@echosciences/content';

/** Something that somebody could propose, and what must come of it. */
export interface Contribution {
  /** Unique; what a test calls it. */
  name: string;
  /** Files by their path in the territory's folder. */
  files: Record<string, FileContent>;
  /** Errors that `pnpm check` must give; none: it is published, and harmless as it is. */
  findings: readonly ExpectedFinding[];
  /** Why no site can be built of it where the check did not run; absent: it is built. */
  unbuildable?: string;
}

/** A text, bytes made when they are wanted, or what is no file. */
export type FileContent = string | (() => Buffer | Promise<Buffer>) | { symlink: string } | 'fifo';

export interface ExpectedFinding {
  code: Code;
  /** What the line of the file that is blamed has on it; line 1 otherwise. */
  at?: string;
  /** A part of the message. */
  message?: string;
  /** Path of the file, where the contribution has several. */
  file?: string;
}

/** What must never be published: the text of a file of the machine, and a variable of the build. */
export const SECRET = {
  path: join(tmpdir(), 'echosciences-canari', 'secret.txt'),
  text: 'CANARI-FICHIER-4f1d',
  variable: 'ECHOSCIENCES_CANARI',
  value: 'CANARI-VARIABLE-9b2e',
};

/** In a script that ran, a call that the tests see. */
export const SCRIPT = 'alert(document.domain)';

const COMMON = {
  title: 'Un titre',
  summary: 'Une phrase qui dit bien l’essentiel.',
  publishedAt: '2026-11-12',
};
const ARTICLE = { kind: 'actualite' };
const EVENT = {
  format: 'conference',
  occurrences: '[{ start: 2026-12-13T18:30 }]',
  address: '{ city: Ajaccio }',
};

/** Front matter of plain YAML, fields replaced or added by name, then a body. */
export function entry(fields: Record<string, string> = {}, body = 'Du texte.'): string {
  const lines = Object.entries({ ...COMMON, ...fields }).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** An article in one file. */
export function article(slug: string, fields?: Record<string, string>, body?: string) {
  return { [`articles/2026/${slug}/index.md`]: entry({ ...ARTICLE, ...fields }, body) };
}

/** An event in one file. */
export function event(slug: string, fields?: Record<string, string>, body?: string) {
  return { [`agenda/2026/2026-12-13-${slug}/index.md`]: entry({ ...EVENT, ...fields }, body) };
}

/** A page of the site in MDX. */
export function mdxPage(slug: string, body: string) {
  return { [`pages/${slug}/index.mdx`]: entry({}, body) };
}
