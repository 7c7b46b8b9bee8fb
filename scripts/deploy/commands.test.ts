import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBuild, writeRepository } from './test/repository.ts';

/** The commands of docs/hebergement.md, as an administrator types them. */
let repository: string;
let root: string;
beforeEach(() => {
  repository = writeRepository({ national: 'domain: a.example', corse: 'domain: b.example' });
  root = join(repository, 'srv');
  mkdirSync(root);
});
afterEach(() => rmSync(repository, { recursive: true }));

function run(script: string, ...arguments_: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '..', script), ...arguments_],
    { cwd: repository, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}
const build = (id: string, text: string) =>
  writeBuild(join(repository, 'sites', id, 'dist'), {
    'index.html': text,
    '404.html': 'rien',
    _headers: '/*\n  X-A: b\n',
    _redirects: '/vieux /neuf/ 301\n',
  });
const served = (id: string) => readFileSync(join(root, id, 'current/index.html'), 'utf8');

test('a territory that could not be built keeps its version, the others are published', () => {
  build('national', 'avant');
  build('corse', 'avant');
  const first = run('site-publish.ts', root);
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(
    /^national : version \d{8}T\d{6}Z en ligne \(nouveaux fichiers\u00A0: 4 sur 4, en \d+,\d\u00A0s\)\.\ncorse : /,
  );
  build('national', 'après');
  rmSync(join(repository, 'sites/corse/dist/_build.json'));
  writeFileSync(join(repository, 'sites/corse/dist/index.html'), 'cassé');
  const second = run('site-publish.ts', root);
  expect(second.status).toBe(1);
  expect(second.stdout).toMatch(
    /^national : version \S+ en ligne, à la place de \S+ \(nouveaux fichiers\u00A0: 1 sur 4/,
  );
  expect(second.stderr).toBe(
    'corse : La construction du site ne s’est pas terminée : rien n’est publié, la version en ligne reste. Relancer « pnpm build --filter=@sites/corse » et corriger ce que dit sa première erreur.\n',
  );
  expect([served('national'), served('corse')]).toEqual(['après', 'avant']);

  const back = run('site-rollback.ts', root, 'national');
  expect(back.stdout).toMatch(
    /^national : version \S+, du .+ UTC, en ligne à la place de \S+\.\n$/,
  );
  expect(served('national')).toBe('avant');
  expect(run('site-rollback.ts', root, 'national', '--list').stdout).toMatch(
    /^\S+ {2}.+ UTC {2}en ligne\n\S+ {2}.+ UTC\n$/,
  );
  expect(run('site-rollback.ts', root, 'corse')).toMatchObject({
    status: 1,
    stderr: 'corse : Il n’y a pas de version plus ancienne : rien ne change.\n',
  });
});

test.each([
  ['site-publish.ts', [], 'Usage : pnpm site:publish'],
  ['site-publish.ts', ['/srv', 'corze'], 'Site inconnu : corze. Connus : national, corse.'],
  ['site-rollback.ts', ['/srv'], 'Usage : pnpm site:rollback'],
  ['site-rollback.ts', ['/srv', '../x'], 'Site inconnu : ../x.'],
  ['host-config.ts', ['apache', '/tmp/x'], 'Usage : pnpm host:config'],
  ['host-config.ts', ['nginx', '/tmp/x', '--root', '/a b'], 'Dossier refusé : « /a b ».'],
])('%s %j says what it expects', (script, arguments_, message) => {
  const { status, stderr } = run(script, ...arguments_);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('a host’s configuration is written for all sites, and not before all are built', () => {
  const folder = join(repository, 'sortie');
  build('national', 'accueil');
  const early = run('host-config.ts', 'nginx', folder);
  expect([early.status, early.stderr]).toEqual([
    1,
    'Pas encore construits : corse. Leurs en-têtes et leurs redirections manqueraient : lancer d’abord « pnpm build ».\n',
  ]);
  expect(existsSync(folder)).toBe(false);

  build('corse', 'accueil');
  mkdirSync(join(folder, 'echosciences'), { recursive: true });
  writeFileSync(join(folder, 'echosciences/redirects-vieux-1.map'), '');
  const { stderr, stdout } = run(
    'host-config.ts',
    'nginx',
    folder,
    '--http',
    '--root',
    '/srv/essai',
  );
  expect([stderr, stdout]).toEqual(['', `5 fichiers pour 2 sites, dans ${folder}.\n`]);
  expect(readdirSync(join(folder, 'echosciences')).sort()).toEqual([
    'certificats.sh',
    'redirects-corse-1.map',
    'redirects-national-1.map',
    'site.conf',
  ]);
  const main = readFileSync(join(folder, 'conf.d/echosciences.conf'), 'utf8');
  expect(main).toContain('root /srv/essai/corse/current;');
});
