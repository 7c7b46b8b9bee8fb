import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { originOf } from '@echosciences/aggregate';
import {
  compareFindings,
  formatFinding,
  loadSite,
  loadTerritory,
  writeLinkReport,
} from '@echosciences/content';
import { isPublicAddress } from '@echosciences/importers/public-address';
import { NATIONAL_ID } from '@echosciences/schemas';
import { count } from './check/reporters/reporter.ts';
import { readArguments, refuse } from './lib/arguments.ts';
import { listSites, unknownSites } from './lib/sites.ts';
import { ask } from './links/ask.ts';
import { askAll } from './links/ask-all.ts';
import { externalLinks } from './links/external-links.ts';
import { linkFindings, reportOf } from './links/report.ts';

/**
 * `pnpm liens [ids…]`: asks each address on other sites that the entries lead to. What does not
 * answer is printed, and kept in `content/<id>/dist/liens.json` for the territory's dashboard.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm liens [territoires…]',
  words: [0, Number.POSITIVE_INFINITY],
} as const;
const TIMEOUT_MS = 20_000;
const { words: wanted } = readArguments(COMMAND);
const contentDirectory = resolve('content');
const sites = listSites(process.cwd());
const unknown = unknownSites(wanted, sites);
if (unknown) refuse(COMMAND, unknown);

const domainOf = (id: string) => loadSite(contentDirectory, id).site?.domain ?? '';
const asker = {
  agent: `Echosciences-liens/1 (+https://${domainOf(NATIONAL_ID)}/)`,
  timeout: TIMEOUT_MS,
  isAllowed: isPublicAddress,
};
const territories = (wanted.length > 0 ? wanted : sites.map(({ id }) => id)).map((id) => {
  const origin = originOf({ id, domain: domainOf(id) }, {});
  return { id, links: externalLinks(loadTerritory(contentDirectory, id), origin) };
});
const addresses = new Set(territories.flatMap(({ links }) => [...links.keys()]));
console.error(`${count(addresses.size, 'adresse')} à demander, deux à la fois pour chaque site…`);
const answers = await askAll(addresses, (address) => ask(address, asker), setTimeout);

if (addresses.size > 0 && [...answers.values()].every(({ status }) => status === undefined)) {
  console.error(
    'Aucune adresse n’a répondu : vérifier la connexion de cette machine. Rien n’est écrit.',
  );
  process.exit(1);
}
const checkedAt = new Date().toISOString();
for (const { id, links } of territories) {
  const report = reportOf(links, answers, checkedAt);
  writeLinkReport(contentDirectory, id, report);
  const findings = linkFindings(report, links).sort(compareFindings);
  for (const finding of findings) console.log(formatFinding(finding));
  const dead = report.faults.filter(({ state }) => state === 'dead').length;
  console.error(
    `${id} : ${count(report.asked, 'adresse')}, ${dead} sans page, ${report.faults.length - dead} à vérifier.`,
  );
}
