import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTerritory, loadTaxonomies, loadTerritory } from '@echosciences/content';
import { judgeEntry } from '@echosciences/content/form/validate';
import { contentFolder, entry, territory } from '@echosciences/content/test';
import { contentTypeOf } from '@echosciences/schemas';
import { onTestFinished } from 'vitest';
import type { Considered, Draft } from '../src/draft.ts';
import type { ImportPlan, PlanContext } from '../src/plan/index.ts';
import { planImport, writeImport } from '../src/plan/index.ts';

export const TODAY = '2026-11-24';
const PROVIDER = 'OpenAgenda';

/** A repository with two empty territories, « fictif » and « voisin ». */
export function repository(files: Record<string, string> = {}): string {
  const content = contentFolder({
    'voisin/territoire.yaml': territory({
      name: 'name: Voisin',
      domain: 'domain: voisin.example',
    }),
    'voisin/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
    ...files,
  });
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  renameSync(content, join(root, 'content'));
  return root;
}

/** A draft as a source gives it, what the test is about replaced. One that the schema refuses stays so. */
export function draft({ fields, source, body = 'Venez nombreux.', ...more }: Some = {}): Draft {
  const id = more.id ?? '1';
  const given = {
    title: `Nuit des étoiles ${id}`,
    summary: 'Une soirée pour lever les yeux ensemble.',
    occurrences: [{ start: '2027-10-08T20:00', end: '2027-10-08T23:00' }],
    address: { name: 'Parc municipal', city: 'Die', insee: '26113' },
    price: { isFree: true },
    keywords: ['étoiles'],
    format: 'divers',
    ...fields,
  };
  const type = contentTypeOf('event');
  const judged = judgeEntry(type, { ...given, body }, { today: TODAY, images: [] });
  const { publishedAt, ...said } =
    'data' in judged ? judged.data : { ...given, publishedAt: TODAY };
  return {
    kind: 'draft',
    id,
    at: `enregistrement ${id}`,
    territory: 'fictif',
    fields: said,
    body,
    publishedAt: '2026-11-02',
    score: 80,
    reasons: ['« étoiles » dans le titre'],
    notes: [],
    ...more,
    source: { provider: PROVIDER, id, updatedAt: '2026-11-10T08:00:00Z', ...source },
  };
}

type Some = Partial<Omit<Draft, 'source'>> & { source?: Partial<Draft['source']> };

/** Plans and writes. */
export async function run(
  root: string,
  considered: readonly Considered[],
  context: Partial<PlanContext> = {},
): Promise<ImportPlan> {
  return writeImport(root, await plan(root, considered, context));
}

export function plan(
  root: string,
  considered: readonly Considered[],
  context: Partial<PlanContext> = {},
): Promise<ImportPlan> {
  const content = join(root, 'content');
  return planImport(considered, {
    provider: PROVIDER,
    contents: ['fictif', 'voisin'].map((id) => loadTerritory(content, id)),
    naming: { kindOf: () => undefined, titleOf: (name) => name },
    isComplete: true,
    today: TODAY,
    ...context,
  });
}

/** `created: 2, unchanged: 1` */
export function sums({ outcomes }: ImportPlan): Record<string, number> {
  const groups = Map.groupBy(outcomes, ({ kind }) => kind);
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]));
}

/** Every text of the repository, by path. */
export function texts(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Text of the one event whose slug ends so. */
export function textOf(root: string, slug: string): string {
  return readFileSync(join(root, pathOf(root, slug)), 'utf8');
}

export function pathOf(root: string, slug: string): string {
  const path = Object.keys(texts(root)).find((one) => one.endsWith(`${slug}/index.md`));
  if (!path) throw new Error(`no event ${slug}`);
  return path;
}

/** Edits an event's file by hand. */
export function edit(root: string, slug: string, change: (text: string) => string): void {
  const path = join(root, pathOf(root, slug));
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('nothing changed');
  writeFileSync(path, changed);
}

/** What the check says of both territories. */
export function check(root: string): string[] {
  const content = join(root, 'content');
  const territories = new Map(['fictif', 'voisin'].map((id) => [id, loadTerritory(content, id)]));
  const { data: taxonomies } = loadTaxonomies(content);
  return [...territories.values()]
    .flatMap((one) => checkTerritory(one, { taxonomies, territories }))
    .map(({ file, message }) => `${file} ${message}`);
}
