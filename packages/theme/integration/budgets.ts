import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { siteFiles } from './budgets/files.ts';
import { judge } from './budgets/judge.ts';
import { budgetOf } from './budgets/table.ts';
import type { Weight } from './budgets/weigh.ts';
import { weigh } from './budgets/weigh.ts';

export interface PageWeight extends Weight {
  /** From the site's root: `articles/la-rance/`, empty for the home page. */
  path: string;
  html: string;
}

/** Pages named in the error: one step too far in a style sheet is in all of them. */
const SHOWN = 12;

/**
 * Holds a built site to what its pages may weigh (docs/decisions/0015).
 * @throws Error with each page, its figure, the limit and the largest part
 */
export function checkBudgets(dist: URL, origin: string, logger: AstroIntegrationLogger): void {
  const directory = fileURLToPath(dist);
  const errors = unhashed(directory);
  const started = performance.now();
  let count = 0;
  for (const page of pageWeights(directory, origin)) {
    const budget = budgetOf(page.path);
    if (!budget) continue;
    count += 1;
    const verdict = judge(page.html, page, budget);
    errors.push(...verdict.errors.map((error) => `/${page.path} ${error}`));
    for (const warning of verdict.warnings) logger.warn(`/${page.path} : ${warning}`);
  }
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
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.html')) continue;
    const path = name
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
    const html = readFileSync(join(dist, name), 'utf8');
    yield { path, html, ...weigh(html, new URL(`/${path}`, origin), files) };
  }
}

/** Hosts keep `/_astro/` for a year: a name there changes with what the file holds. */
function unhashed(dist: string): string[] {
  const assets = join(dist, '_astro');
  if (!existsSync(assets)) return [];
  return readdirSync(assets)
    .filter((name) => !/\.[\w-]{8,}\.\w+$/.test(name))
    .map((name) => `/_astro/${name} has no hash in its name: browsers would keep an old one`);
}
