import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check, draft, plan, repository, texts } from './plan-fixture.ts';

const CHILD = fileURLToPath(new URL('./write-child.ts', import.meta.url));
const COUNT = 150;

test('an import that is killed at any moment leaves whole files only, and the next one finishes', async () => {
  const root = repository();
  for (const [title, moments] of [
    ['Nuit', [0, 5, 15]],
    ['Matin', [2, 8, 20]],
  ] as const) {
    for (const milliseconds of moments) {
      await writeUntil(root, title, milliseconds);
      expect(check(root)).toEqual([]);
      for (const [path, text] of eventsOf(root)) {
        expect(path).toMatch(/\/2027\/2027-10-08-nuit-\d+\/index\.md$/);
        expect(text).toMatch(/\n\nVenez nombreux\.\n$/);
      }
    }
    await writeUntil(root, title, undefined);
    const written = eventsOf(root).filter(([, text]) => text.includes(`title: ${title}`));
    expect(written).toHaveLength(COUNT);
    expect(check(root)).toEqual([]);
  }
});

/** Plans afresh, then starts to write and is killed after some time. */
async function writeUntil(root: string, title: string, milliseconds: number | undefined) {
  const drafts = Array.from({ length: COUNT }, (_, index) =>
    draft({ id: String(index), fields: { title: `${title} ${index}` } }),
  );
  const file = join(root, 'plan.json');
  writeFileSync(file, JSON.stringify(await plan(root, drafts)));
  const child = spawn(process.execPath, [CHILD, root, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  if (milliseconds !== undefined) {
    await wait(milliseconds);
    child.kill('SIGKILL');
  }
  await exit;
}

function eventsOf(root: string): [path: string, text: string][] {
  return Object.entries(texts(root)).filter(([path]) => path.includes('/agenda/'));
}
