import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';
import { parse } from 'yaml';
import type { Measure } from '../lib/measure.ts';
import { measure } from '../lib/measure.ts';

/** A copy of the repository with generated content, in which its own commands run. */
export interface Network {
  root: string;
  /** The sites that are built: territories, and the portal where it is among them. */
  sites: readonly string[];
  today: string;
}

/** The fast ways, or one standard `astro build` for each site. */
export type Mode = 'fast' | 'naive';

/** What commands leave beside `dist/`, from a site's or the repository's folder. */
const KEPT_OF_SITES = ['dist', '.astro', '.turbo', 'node_modules/.astro', 'node_modules/.cache'];
const KEPT = [
  '.turbo',
  '.cache/bundles',
  '.cache/check',
  '.cache/deploy',
  'node_modules/.cache',
  'packages/*/node_modules/.cache',
];

export const distOf = ({ root }: Network, id: string) => join(root, 'sites', id, 'dist');

export const territoriesOf = ({ sites }: Network) => sites.filter((id) => id !== NATIONAL_ID);

/** Forgets all that former builds left: turbo's cache, Astro's, ours and the output. */
export function forget({ root }: Network, sites = '*'): void {
  const paths = [
    ...KEPT_OF_SITES.map((path) => `sites/${sites}/${path}`),
    'content/*/dist',
    'content/*/.turbo',
    ...KEPT,
  ];
  for (const path of globSync(paths, { cwd: root })) {
    rmSync(join(root, path), { recursive: true, force: true });
  }
}

/** `pnpm build` of the network's sites, or of some. */
export function build(
  network: Network,
  mode: Mode,
  { sites = network.sites, force = false } = {},
): Promise<Measure> {
  const filters = sites.map((id) => `--filter=@sites/${id}`);
  const forced = force ? ['--force'] : [];
  return run(network, mode, [
    'scripts/build.ts',
    '--output-logs=errors-only',
    ...filters,
    ...forced,
  ]);
}

/** Runs one of the repository's scripts in the copy. */
export function run(
  { root, today }: Network,
  mode: Mode,
  arguments_: readonly string[],
  directory = root,
): Promise<Measure> {
  const { ECHOSCIENCES_BUILD: _, ...environment } = process.env;
  return measure(
    process.execPath,
    arguments_,
    {
      ...environment,
      ...(mode === 'naive' && { ECHOSCIENCES_BUILD: 'standard' }),
      PATH: [join(root, 'node_modules/.bin'), environment.PATH].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      ECHOSCIENCES_NOW: today,
    },
    directory,
  );
}

/** Adds a sentence to an article's text. */
export function changeArticle({ root }: Network, territory: string, sentence: string): void {
  appendFileSync(fileOf(root, `content/${territory}/articles/**/index.md`), `\n${sentence}\n`);
}

/** Gives an event to come another title: lists, calendars, feeds and the map tell it. */
export function changeEvent({ root, today }: Network, territory: string, title: string): void {
  const path = fileOf(
    root,
    `content/${territory}/agenda/**/index.md`,
    (one) => (/(\d{4}-\d\d-\d\d)[^/]*\/index\.md$/.exec(one)?.[1] ?? '') > today,
  );
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`),
  );
  if (parse(text.split(/^---$/m)[1] ?? '')?.title === title) {
    throw new Error(`${path} has this title already.`);
  }
}

/** Touches the code of a field: every entry may be read otherwise. */
export function changeSchema({ root }: Network, comment: string): void {
  appendFileSync(join(root, 'packages/schemas/src/types/article.ts'), `\n// ${comment}\n`);
}

function fileOf(root: string, pattern: string, fits = (_: string) => true): string {
  const path = globSync(pattern, { cwd: root }).sort().find(fits);
  if (!path) throw new Error(`The generated content has no ${pattern} to change.`);
  return join(root, path);
}
