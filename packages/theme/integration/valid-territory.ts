import type { JudgedTerritory, TerritoryContent } from '@echosciences/content';
import {
  InvalidContentError,
  judgeTerritory,
  recordsOf,
  validContent,
} from '@echosciences/content';
import { contentFault } from './content-fault.ts';

/** Outside builds, collections load one after the other within a moment: one reading serves them all. */
const FRESH_MS = 200;

interface Reading {
  key: string;
  /** From the start of a build to its end, whatever happens to the files meanwhile. */
  isHeld: boolean;
  /** Milliseconds since 1970. */
  at: number;
  judged?: JudgedTerritory;
}

/**
 * The last reading of this process, which builds one site at a time. It is not the module's: Astro
 * loads the site's configuration and its collections by ways of their own, hence this module twice.
 */
const shared = globalThis as { [READING]?: Reading };
const READING = Symbol.for('@echosciences/theme:territory');

/** A build begins: its territory is read once, when it is first asked for. What another build left is gone. */
export function holdTerritory(contentDirectory: string, id: string): void {
  shared[READING] = { key: keyOf(contentDirectory, id), isHeld: true, at: 0 };
}

/** The build is over: nothing of the territory is held. */
export function releaseTerritory(): void {
  delete shared[READING];
}

/** The site's territory, its faults included: once for a build, otherwise read again after a moment. */
export function territoryContent(contentDirectory: string, id: string): TerritoryContent {
  return judgedTerritory(contentDirectory, id).content;
}

/**
 * The same, without any error.
 * @throws AstroError with one line per finding, `file:line:col niveau code message`
 */
export function validTerritory(contentDirectory: string, id: string): TerritoryContent {
  try {
    return validContent(judgedTerritory(contentDirectory, id));
  } catch (error) {
    if (!(error instanceof InvalidContentError)) throw error;
    throw contentFault(
      error.message,
      'Corriger ces fichiers ; « pnpm check » les vérifie en quelques secondes.',
    );
  }
}

function judgedTerritory(contentDirectory: string, id: string): JudgedTerritory {
  const key = keyOf(contentDirectory, id);
  const last = shared[READING];
  const isSame = last?.key === key;
  const isFresh = isSame && (last.isHeld || Date.now() - last.at < FRESH_MS);
  if (isFresh && last.judged) return last.judged;
  const judged = judgeTerritory(contentDirectory, id, recordsOf(contentDirectory, process.env));
  shared[READING] = { key, isHeld: isSame && last.isHeld, at: Date.now(), judged };
  return judged;
}

function keyOf(contentDirectory: string, id: string): string {
  return `${contentDirectory}/${id}`;
}
