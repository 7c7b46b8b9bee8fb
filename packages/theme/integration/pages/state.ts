import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { writeWhole } from '../write-whole.ts';
import type { FileRecord } from './kept-files.ts';

/** A variant of an image that a page shows, as Astro describes it. */
export type StaticImage = NonNullable<
  NonNullable<PrerenderResult['metadata']>['staticImages']
>[number];

type PrerenderResult = Exclude<Awaited<ReturnType<AstroPrerenderer['render']>>, Response>;

export interface KeptPage {
  /** Digest of its props; empty where its route has none. */
  key: string;
  /** What it asked of the site, and the digest of all answers. */
  questions: string[];
  answers: string;
  /** From the root of the built site. */
  path: string;
  file: FileRecord;
  /** The images that it shows, by their paths from the root. */
  images: string[];
}

/** What a build leaves to the next one. */
export interface PagesState {
  fingerprint: string;
  /** The questions of what is made once for many pages. */
  derived: Record<string, string[]>;
  /** By address, from the site's root, without slashes at its ends. */
  pages: Record<string, KeptPage>;
  /** What pages show, by path. */
  images: Record<string, StaticImage>;
}

const FORMAT = 2;

/** The state of the last build with the same fingerprint; an empty one where there is none, or none that can be read. */
export function readState(cacheDirectory: URL, fingerprint: string): PagesState {
  const none = { fingerprint, derived: {}, pages: {}, images: {} };
  try {
    const { format, ...state } = JSON.parse(readFileSync(fileOf(cacheDirectory), 'utf8'));
    return format === FORMAT && state.fingerprint === fingerprint ? state : none;
  } catch {
    return none;
  }
}

export function writeState(cacheDirectory: URL, state: PagesState): void {
  writeWhole(fileOf(cacheDirectory), JSON.stringify({ format: FORMAT, ...state }));
}

function fileOf(cacheDirectory: URL): string {
  return join(fileURLToPath(cacheDirectory), 'pages.json');
}
