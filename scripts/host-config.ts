import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { caddyFiles } from './deploy/hosts/caddy.ts';
import { nginxFiles } from './deploy/hosts/nginx.ts';
import { readHostedSites } from './deploy/hosts/site.ts';
import { flag, readArguments, refuse, text } from './lib/arguments.ts';
import { isBuilt, listSites } from './lib/sites.ts';

/**
 * `pnpm host:config <caddy|nginx> <folder>`: writes the configuration of a host for all sites, from
 * `territoire.yaml` and what was built.
 */
const COMMAND = {
  language: 'fr',
  usage:
    'pnpm host:config <caddy|nginx> <dossier> [--root /srv/echosciences] [--http] [--certificates /etc/letsencrypt/live] [--sans-brotli]',
  words: [2, 2],
  options: {
    root: text('/srv/echosciences'),
    http: flag,
    certificates: text('/etc/letsencrypt/live'),
    'sans-brotli': flag,
  },
} as const;
const {
  values,
  words: [kind, folder = ''],
} = readArguments(COMMAND);
if (kind !== 'caddy' && kind !== 'nginx') {
  refuse(COMMAND, `Hôte inconnu « ${kind} ».`);
}
const unsafe = [values.root, values.certificates].find((path) => !/^\/[\w./-]+$/.test(path));
if (unsafe !== undefined) {
  refuse(COMMAND, `Dossier refusé : « ${unsafe} ». Écrire un chemin absolu sans espace.`);
}

const unbuilt = listSites(process.cwd()).filter((site) => !isBuilt(site));
if (unbuilt.length > 0) {
  const names = unbuilt.map(({ id }) => id).join(', ');
  console.error(
    `Pas encore construits : ${names}. Leurs en-têtes et leurs redirections manqueraient : lancer d’abord « pnpm build ».`,
  );
  process.exit(1);
}
const { root, certificates } = values;
const scheme = values.http ? 'http' : 'https';
const sites = readHostedSites(process.cwd());
const files =
  kind === 'caddy'
    ? caddyFiles(sites, { root, scheme })
    : nginxFiles(sites, { root, scheme, certificates, brotli: !values['sans-brotli'] });

// Tables of redirects that are no more would stay.
rmSync(join(folder, 'echosciences'), { recursive: true, force: true });
for (const [path, text] of Object.entries(files)) {
  const file = resolve(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${Object.keys(files).length} fichiers pour ${sites.length} sites, dans ${folder}.`);
