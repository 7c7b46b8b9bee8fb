import { resolve } from 'node:path';
import { flag, readArguments, refuse } from '@echosciences/scripts/lib/arguments.ts';
import { isBuilt, listSites, unknownSites } from '@echosciences/scripts/lib/sites.ts';
import { launchBrowser } from '../src/browser.ts';
import { serveSites } from '../src/serve.ts';
import { auditPage, openAuditPage } from './audit-page.ts';
import { pageChecks, siteChecks } from './checks.ts';
import { writeReport } from './report.ts';
import { templatesOf } from './templates.ts';

/**
 * `pnpm audit:accessibilite [ids…] [--ecrire]`: every check on one page of every template of the built
 * sites, two pages at a time. One line per finding, `site path check element`; exit 1 on any.
 * `--ecrire` puts the figures into `content/national/accessibilite.yaml`, which the statement shows.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm audit:accessibilite [sites…] [--ecrire]',
  words: [0, Number.POSITIVE_INFINITY],
  options: { ecrire: flag },
} as const;
const { values, words: wanted } = readArguments(COMMAND);
const PAGES_AT_ONCE = 2;
const root = resolve(import.meta.dirname, '../../..');
const all = listSites(root);
const unknown = unknownSites(wanted, all);
if (unknown) refuse(COMMAND, unknown);
if (values.ecrire && wanted.length > 0) {
  refuse(COMMAND, '--ecrire vaut pour l’audit de tous les sites : ne pas en nommer.');
}
const sites = all.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const unbuilt = sites.filter((site) => !isBuilt(site)).map(({ id }) => id);
if (unbuilt.length > 0) {
  console.error(`À construire d’abord (pnpm build) : ${unbuilt.join(', ')}.`);
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
// Pages are read on the day they were built for; the report is dated by the clock on the wall.
const now = process.env.ECHOSCIENCES_NOW?.slice(0, 10) ?? today;
const served = await serveSites(sites);
const browser = await launchBrowser();
const todo = sites.flatMap(({ id, dist }) => templatesOf(dist).map(({ path }) => ({ id, path })));
const findings: { check: string }[] = [];
const report = (site: string, path: string, check: string, element: string) => {
  findings.push({ check });
  console.log(`${site} ${path} ${check} ${element.replace(/\s+/g, ' ').slice(0, 300)}`);
};

for (const { id, dist } of sites) {
  for (const { name, run } of siteChecks) {
    for (const { path, element } of await run(dist)) report(id, path, name, element);
  }
}
let done = 0;
const queue = todo.values();
const audit = async () => {
  const page = await openAuditPage(browser, now);
  for (const { id, path } of queue) {
    for (const { check, element } of await auditPage(page, served.address(id, path), pageChecks)) {
      report(id, path, check, element);
    }
    done += 1;
    if (process.stderr.isTTY || done % 20 === 0 || done === todo.length) {
      process.stderr.write(
        `${process.stderr.isTTY ? '\r' : ''}${done}/${todo.length} pages${process.stderr.isTTY ? '' : '\n'}`,
      );
    }
  }
};
await Promise.all(Array.from({ length: PAGES_AT_ONCE }, audit));
const chromium = browser.version();
await browser.close();
served.close();

const checks = [...pageChecks, ...siteChecks].map(({ name, label }) => ({
  name,
  label,
  findings: findings.filter(({ check }) => check === name).length,
}));
console.error(`\n${sites.length} sites, ${todo.length} pages, ${findings.length} constats.`);
if (values.ecrire) {
  console.error(
    writeReport(root, { date: today, sites: sites.length, pages: todo.length, chromium, checks }),
  );
}
process.exitCode = findings.length > 0 ? 1 : 0;
