import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteFiles } from './budgets/files.ts';
import { compressed, compressedAtMost, siteFiles } from './budgets/files.ts';
import { isWithin, judge } from './budgets/judge.ts';
import { loadedBy } from './budgets/loaded.ts';
import type { Measured } from './budgets/measured.ts';
import { measures } from './budgets/measured.ts';
import type { Budget } from './budgets/table.ts';
import { budgetOf } from './budgets/table.ts';
import type { Weight } from './budgets/weigh.ts';
import { weigh } from './budgets/weigh.ts';
import { isStandardBuild } from './build-mode.ts';
import { builtFiles } from './built-files.ts';
import { digestOfBytes } from './pages/kept-files.ts';

export interface PageWeight extends Weight {
  /** From the site's root: `articles/la-rance/`, empty for the home page. */
  path: string;
  html: string;
}

/** Pages named in the error: one step too far in a style sheet is in all of them. */
const SHOWN = 12;

/**
 * Holds a built site to what its pages may weigh (docs/decisions/0015). A page that is within its
 * budget at most, by quick upper bounds, is not weighed further (0044): the verdict is the same.
 * @param cacheDir of the site: what was measured is kept there for the next build
 * @param digests of pages, as `digestOfBytes` gives them, by path from the root, where they are known
 * @throws Error with each page, its figure, the limit and the largest part
 */
export function checkBudgets(
  dist: URL,
  origin: string,
  logger: AstroIntegrationLogger,
  cacheDir: URL,
  digests: ReadonlyMap<string, string>,
): void {
  const directory = fileURLToPath(dist);
  const errors = unhashed(directory);
  const started = performance.now();
  const files = siteFiles(directory);
  const known = measures(
    isStandardBuild(process.env) ? undefined : fileURLToPath(new URL('budgets.json', cacheDir)),
  );
  let count = 0;
  for (const { path, name, file } of htmlPages(directory)) {
    const budget = budgetOf(path);
    if (!budget) continue;
    count += 1;
    let content: Buffer | undefined;
    const read = () => {
      content ??= readFileSync(file);
      return content;
    };
    const address = new URL(`/${path}`, origin);
    const measured = known.of(digests.get(name) ?? digestOfBytes(read()), read);
    if (isSurelyWithin(read, measured, address, budget, files)) continue;
    const html = read().toString();
    const verdict = judge(html, weighPage(html, address, files), budget);
    errors.push(...verdict.errors.map((error) => `/${path} ${error}`));
    for (const warning of verdict.warnings) logger.warn(`/${path} : ${warning}`);
  }
  known.keep();
  if (errors.length > 0) {
    const more = errors.length > SHOWN ? `\n… and ${errors.length - SHOWN} more.` : '';
    throw new Error(`Over budget:\n${errors.slice(0, SHOWN).join('\n')}${more}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`${count} pages within their budgets, weighed in ${seconds} s`);
}

/** What a first visit of each page of a built site transfers. */
export function* pageWeights(dist: string, origin: string): Generator<PageWeight> {
  const files = siteFiles(dist);
  for (const { path, file } of htmlPages(dist)) {
    const html = readFileSync(file, 'utf8');
    yield { path, html, ...weighPage(html, new URL(`/${path}`, origin), files) };
  }
}

function htmlPages(dist: string): { path: string; name: string; file: string }[] {
  return builtFiles(dist)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({
      path: name.replace(/(^|\/)index\.html$/, '$1'),
      name,
      file: join(dist, name),
    }));
}

function weighPage(html: string, address: URL, files: SiteFiles): Weight {
  return weigh(compressed(html), loadedBy(html), address, files);
}

/** Compresses only a page that would be too heavy as it is: quickly, then as hosts do. */
function isSurelyWithin(
  read: () => Buffer,
  measured: Measured,
  address: URL,
  budget: Budget,
  files: SiteFiles,
): boolean {
  const isWithinAtMost = () =>
    isWithin(weigh(measured.bytes, measured.loaded, address, files), budget);
  if (isWithinAtMost()) return true;
  return [compressedAtMost, compressed].some((bytesOf) => {
    measured.bytes = Math.min(measured.bytes, bytesOf(read()));
    return isWithinAtMost();
  });
}

/** Hosts keep `/_astro/` for a year: a name there changes with what the file holds. */
function unhashed(dist: string): string[] {
  const assets = join(dist, '_astro');
  if (!existsSync(assets)) return [];
  return readdirSync(assets)
    .filter((name) => !/\.[\w-]{8,}\.\w+$/.test(name))
    .map((name) => `/_astro/${name} has no hash in its name: browsers would keep an old one`);
}
