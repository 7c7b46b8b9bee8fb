import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { bodyFaults } from '../src/body-faults.ts';
import { checkTerritory } from '../src/check.ts';
import type { Finding } from '../src/finding.ts';
import { loadTerritory } from '../src/load-territory.ts';
import type { Corpus } from './corpus.ts';
import type { Mutation } from './mutation.ts';
import { mutate, mutation } from './mutation.ts';

/** A mutated file that the check did not report on as it should, and how to make it again. */
export interface Failure {
  mutation: Mutation;
  why: string;
}

export interface FuzzResult {
  files: number;
  /** How many findings of each code. */
  codes: Record<string, number>;
  /** Files without any finding: what was changed does no harm. */
  accepted: number;
  failures: Failure[];
  /** Longest check of one file, in milliseconds of processor, and the one. */
  slowest: { milliseconds: number; mutation?: Mutation };
  /** Growth of the process's memory from the first tenth to the end, in MB. */
  growth: number;
}

/** Beyond it a person would think that the command hangs, for one file: milliseconds of processor. */
const MOST_MILLISECONDS = 5000;

/** Nobody types more into a form: characters. */
const FORM_BODY = 100_000;

const BATCH = 100;

/** Checks mutated files, each as the one entry of a territory of its own. The same seed gives the same files. */
export async function fuzz(corpus: Corpus, count: number, seed: number): Promise<FuzzResult> {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-check-'));
  const result: FuzzResult = {
    files: 0,
    codes: {},
    accepted: 0,
    failures: [],
    slowest: { milliseconds: 0 },
    growth: 0,
  };
  let memory = 0;
  try {
    while (result.files < count) {
      const numRuns = Math.min(BATCH, count - result.files);
      for (const one of fc.sample(mutation, { seed: seed + result.files, numRuns })) {
        judge(corpus, one, root, result);
      }
      result.files += numRuns;
      // The native parser gives its memory back between two turns of the event loop.
      await setImmediate();
      if (memory === 0 && result.files >= count / 10) memory = residentMemory();
    }
    result.growth = (residentMemory() - memory) / 1e6;
    return result;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function judge(corpus: Corpus, one: Mutation, root: string, result: FuzzResult): void {
  const { territory, files, bytes } = corpus;
  const bytesOf = mutate(one, bytes);
  const path = files[one.seed % files.length] as string;
  const folder = join(root, territory);
  const fail = (why: string) => result.failures.push({ mutation: one, why });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), bytesOf);

  const started = process.cpuUsage();
  try {
    const content = loadTerritory(root, territory);
    const findings = checkTerritory(content, { territories: new Map() }).filter(
      ({ file }) => file === `content/${territory}/${path}`,
    );
    // The parser of the forms, in a browser or on the relay, reads the same bodies: those of a form's size.
    for (const { body, assets } of content.entries) {
      if (body.length < FORM_BODY) bodyFaults(body, assets);
    }
    const lines = bytesOf.toString('latin1').split(/\r\n?|\n/).length;
    for (const finding of findings) {
      result.codes[finding.code] = (result.codes[finding.code] ?? 0) + 1;
      const why = faultOf(finding, lines);
      if (why) fail(why);
    }
    if (findings.length === 0) result.accepted++;
    if (content.folders.length !== 1) fail('its folder was not read');
  } catch (error) {
    fail(`thrown: ${String(error).slice(0, 200)}`);
  }
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > result.slowest.milliseconds) result.slowest = { milliseconds, mutation: one };
  if (milliseconds > MOST_MILLISECONDS) fail(`${Math.round(milliseconds)} ms`);
}

/** In bytes, once what is no longer used is given back, if Node was started with `--expose-gc`. */
function residentMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

/** What is wrong with a finding itself. */
function faultOf({ code, line, column, message }: Finding, lines: number): string | undefined {
  if (code === 'interne') return message;
  if (!(line >= 1 && line <= lines && column >= 1))
    return `${code} at ${line}:${column} of ${lines}`;
  return message.trim() === '' ? `${code} says nothing` : undefined;
}
