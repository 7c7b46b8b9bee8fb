import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@echosciences/content';
import { formatFinding } from '@echosciences/content';
import { checkContent } from '@echosciences/scripts/check/check-content.ts';
import { satteriOptions } from '@echosciences/theme/integration/markdown.ts';
import { markdownToHtml } from 'satteri';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Contribution, ExpectedFinding } from '../hostile/contribution.ts';
import { SECRET } from '../hostile/contribution.ts';
import { floods, hostile } from '../hostile/index.ts';
import { emptyRepository, layOut, laySecret, restore, TERRITORY } from '../hostile/lay-out.ts';

/** What `pnpm check` says of each hostile contribution, alone in a pull request. */
const repository = emptyRepository();
const removeSecret = laySecret();
afterEach(() => restore(repository.root));
afterAll(() => {
  repository.dispose();
  removeSecret();
});

async function errorsOf(contribution: Contribution): Promise<Finding[]> {
  await layOut(repository.root, contribution);
  const { findings } = await checkContent(repository.root);
  return findings.filter(({ level }) => level === 'erreur');
}

/** Line of the text that blames the right place: that of `at` in the blamed file, or the first. */
function lineOf({ file }: Finding, { at }: ExpectedFinding): number {
  if (at === undefined) return 1;
  const text = readFileSync(join(repository.root, file), 'utf8');
  return text.slice(0, text.indexOf(at)).split('\n').length;
}

test('there are a hundred and more, each with a name and a place of its own', () => {
  expect(hostile.length).toBeGreaterThan(100);
  const names = hostile.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const paths = hostile.flatMap(({ files }) => Object.keys(files));
  expect(new Set(paths).size).toBe(paths.length);
});

test('the network itself has no fault', async () => {
  expect((await checkContent(repository.root)).findings).toEqual([]);
});

describe('refused, with a French message at its place:', () => {
  const refused = hostile.filter(({ findings }) => findings.length > 0);
  test.each(refused)('$name', async (contribution) => {
    const errors = await errorsOf(contribution);
    for (const expected of contribution.findings) {
      const found = errors.find(({ code }) => code === expected.code);
      expect(found, errors.map(formatFinding).join('\n')).toBeDefined();
      if (!found) continue;
      expect(found.line, found.message).toBe(lineOf(found, expected));
      expect(found.message).toContain(expected.message ?? '');
    }
    const said = errors.map(({ message }) => message.replace(/«[^»]*»|<[^>]*>/g, '')).join('\n');
    expect(said).not.toMatch(/\b(?:invalid|expected|error|cannot|undefined|object)\b/i);
    expect(said).not.toContain(SECRET.text);
    expect(errors.every(({ file }) => file.startsWith(`content/${TERRITORY}`))).toBe(true);
  });
});

describe('accepted, for it is a text like another:', () => {
  test.each(hostile.filter(({ findings }) => findings.length === 0))(
    '$name',
    async (contribution) => {
      expect(await errorsOf(contribution)).toEqual([]);
    },
  );
});

describe('judged in no time:', () => {
  test.each(floods)('$name', { timeout: 10_000 }, async (contribution) => {
    for (const { message } of await errorsOf(contribution)) expect(message).toBeTruthy();
  });
});

describe('made into a page in no time:', () => {
  test.each(floods)('$name', { timeout: 10_000 }, ({ files }) => {
    const [text] = Object.values(files);
    const { html } = markdownToHtml(String(text).split('\n---\n\n')[1] ?? '', satteriOptions());
    expect(html).not.toContain('<span a');
  });
});
