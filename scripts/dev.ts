import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { NATIONAL_ID } from '@echosciences/schemas';
import { readArguments, refuse } from './lib/arguments.ts';
import { writeJsonSchemas } from './lib/json-schemas.ts';
import { localCmsAddress, startLocalCms } from './lib/local-cms.ts';
import { freePort } from './lib/ports.ts';
import { listSites, unknownSites } from './lib/sites.ts';
import { runTogether } from './lib/together.ts';
import { adviceOn } from './lib/tools.ts';
import { turbo } from './lib/turbo.ts';

/** decap-server's own, unless another server has it: that one may write the files of another folder. */
const CMS_PORT = 8081;
const COMMAND = {
  language: 'fr',
  usage: 'pnpm dev <site> [options d’Astro]',
  words: [0, 1],
} as const;

/** `pnpm dev <id>`: one site, reloaded as its content and the theme change; its admin writes the files. */
const [given, ...rest] = process.argv.slice(2);
const {
  words: [id],
} = readArguments(COMMAND, given === undefined ? [] : [given]);
const sites = listSites(process.cwd());
if (!id) refuse(COMMAND, `Dire quel site : ${sites.map((site) => site.id).join(', ')}.`);
const unknown = unknownSites([id], sites);
if (unknown) refuse(COMMAND, unknown);
writeJsonSchemas(process.cwd());
if (id === NATIONAL_ID) await turbo(['export', '--output-logs=errors-only']);
const port = await freePort(CMS_PORT);
const { first, code } = await runTogether(() => ({
  cms: startLocalCms({ root: process.cwd(), port }),
  astro: startAstro(id, localCmsAddress(port)),
}));
process.exitCode = code;
if (first === 'cms') {
  console.error('Le serveur de l’administration (decap-server) s’est arrêté : le site aussi.');
  process.exitCode = 1;
}

function startAstro(site: string, cms: string): ChildProcess {
  const astro = spawn('astro', ['dev', ...rest], {
    cwd: `sites/${site}`,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ECHOSCIENCES_CMS: cms },
  });
  return astro.on('error', (error) => console.error(adviceOn('astro', error)));
}
