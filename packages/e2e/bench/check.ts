import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeNetwork } from '@echosciences/corpus';
import { readArguments, whole } from '@echosciences/scripts/lib/arguments.ts';
import { measure } from '@echosciences/scripts/lib/measure.ts';
import { round } from './figures.ts';

/**
 * `pnpm bench:check [--entries N] [--runs N]`: what `pnpm check` costs over 17 territories of N
 * generated entries, without records of former runs and with them. The median of the runs; a table,
 * and JSON in `.cache/bench-check.json`.
 */
const { values } = readArguments({
  language: 'en',
  usage: 'pnpm bench:check [--entries N] [--runs N]',
  options: { entries: whole(1000), runs: whole(3) },
});
const REPOSITORY = resolve(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'bench-check-'));

try {
  await writeNetwork({
    contentDirectory: join(root, 'content'),
    repository: REPOSITORY,
    entries: values.entries,
    today: '2026-11-24',
  });
  const files = globSync('content/**/index.md', { cwd: root });
  const results = [
    await run('cold', () => rmSync(join(root, '.cache'), { recursive: true, force: true })),
    await run('warm, nothing changed', () => {}),
    await run('warm, one entry changed', () =>
      appendFileSync(join(root, files[0] as string), '\nUne phrase de plus.\n'),
    ),
    // What a checkout gives: the bytes are those of the records, the times are not.
    await run('warm, all files written anew', () => {
      for (const file of files) utimesSync(join(root, file), new Date(), new Date());
    }),
  ];
  console.table(results);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(
    '.cache/bench-check.json',
    `${JSON.stringify({ entries: files.length, results }, null, 2)}\n`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function run(name: string, prepare: () => void) {
  const measures = [];
  for (let index = 0; index < values.runs; index++) {
    prepare();
    measures.push(
      await measure(
        process.execPath,
        [join(REPOSITORY, 'scripts/check.ts'), '--format', 'json'],
        process.env,
        root,
      ),
    );
  }
  const [median] = measures
    .sort((a, b) => a.seconds - b.seconds)
    .slice(Math.floor(measures.length / 2));
  return {
    case: name,
    seconds: round(median?.seconds ?? 0),
    'largest process, MB': Math.round(median?.peakProcess ?? 0),
  };
}
