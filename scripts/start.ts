import { flag, readArguments, refuse, whole } from './lib/arguments.ts';
import { enterDemo } from './lib/demo.ts';
import { writeJsonSchemas } from './lib/json-schemas.ts';
import { networkReport } from './lib/network-report.ts';
import { isFree } from './lib/ports.ts';
import { createSitesServer, localAddress } from './lib/server.ts';
import { isBuilt, listSites } from './lib/sites.ts';
import { turbo } from './lib/turbo.ts';

/**
 * `pnpm start [--demo [--entries N]]`: builds the sites with links to this machine, then serves them
 * until interrupted; with `--demo`, a copy of the network in which each territory has N generated
 * entries more.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm start [--demo [--entries N]]',
  options: { demo: flag, entries: whole(undefined) },
} as const;
const DEMO_ENTRIES = 300;
const { values } = readArguments(COMMAND);
if (values.entries !== undefined && !values.demo)
  refuse(COMMAND, '--entries ne va qu’avec --demo.');
const { PORT = '4321' } = process.env;
const port = Number(PORT);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  refuse(COMMAND, `PORT=${PORT} : un numéro de port est attendu, de 1 à 65535.`);
}
const taken = `Le port ${port} est déjà pris : PORT=4400 pnpm start en choisit un autre.`;
if (!(await isFree(port))) {
  console.error(taken);
  process.exit(1);
}

if (values.demo) {
  const { entries = DEMO_ENTRIES } = values;
  console.log(`Contenu de démonstration : ${entries} entrées de plus par territoire…`);
  await enterDemo(process.cwd(), entries);
}
writeJsonSchemas(process.cwd());
console.log('Construction des sites (une à deux minutes la première fois)…\n');
const code = await turbo(['build', '--output-logs=hash-only', '--continue'], {
  ECHOSCIENCES_PORT: String(port),
});
const sites = listSites(process.cwd());
const missing = sites.filter((site) => !isBuilt(site));
if (code !== 0) {
  console.error('\nDes sites n’ont pas pu être construits : « pnpm check » dit quoi corriger.');
  for (const line of networkReport('content')) console.error(line);
  if (missing.length === sites.length) process.exit(code);
}

const server = createSitesServer(sites.filter(isBuilt));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? taken : error.message);
  process.exit(1);
});
server.listen(port, () => {
  const width = Math.max(...sites.map(({ name }) => name.length));
  console.log(`\n${sites.length - missing.length} sites, à lire dans un navigateur :\n`);
  for (const { id, name } of sites.filter(isBuilt)) {
    console.log(`  ${name.padEnd(width)}  ${localAddress(id, port)}`);
  }
  console.log('\nCtrl+C pour arrêter.');
});
