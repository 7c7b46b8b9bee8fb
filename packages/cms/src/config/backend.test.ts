import { expect, test } from 'vitest';
import { forgeBackend, localBackend } from './backend.ts';

const corse = { id: 'corse', name: 'Corse', origin: 'https://corse.example' };
const repository = 'https://github.com/echosciences/echosciences';
const branch = 'main';

test('GitHub logs in through the relay and asks for public repositories only', () => {
  const cms = { backend: 'github', relay: 'https://relais.example' } as const;
  const config = forgeBackend({ repository, branch, cms }, corse);
  expect(config?.config.backend).toMatchObject({
    name: 'github',
    repo: 'echosciences/echosciences',
    branch: 'main',
    api_root: 'https://api.github.com',
    base_url: 'https://relais.example',
    auth_endpoint: 'auth',
    auth_scope: 'public_repo',
    squash_merges: true,
    preview_context: 'deploy/corse',
  });
  expect(config?.config.publish_mode).toBe('editorial_workflow');
  expect(config?.connectSources).toEqual(['https://api.github.com']);
});

test('the labels of drafts are those of Decap on every site, and forks are for nobody', () => {
  const cms = { backend: 'github', relay: 'https://relais.example' } as const;
  const backend = forgeBackend({ repository, branch, cms }, corse)?.config.backend;
  expect(backend).not.toHaveProperty('cms_label_prefix');
  expect(backend).not.toHaveProperty('open_authoring');
});

test('a commit says in French on which site, and what became of which entry', () => {
  const cms = { backend: 'gitlab', clientId: 'abc' } as const;
  const backend = forgeBackend({ repository, branch, cms }, corse)?.config.backend;
  expect(backend?.commit_messages).toMatchObject({
    create: 'Corse : {{collection}} « {{slug}} », création',
    deleteMedia: 'Corse : fichier « {{path}} », suppression',
  });
});

test('a GitHub of one’s own has its API below its address', () => {
  const cms = { backend: 'github', relay: 'http://localhost:9000' } as const;
  const own = 'http://localhost:9010/echosciences/essai';
  const config = forgeBackend({ repository: own, branch, cms }, corse);
  expect(config?.config.backend.api_root).toBe('http://localhost:9010/api/v3');
  expect(config?.connectSources).toEqual(['http://localhost:9010']);
});

test('GitLab logs in without a server', () => {
  const cms = { backend: 'gitlab', clientId: 'abc' } as const;
  const deep = 'https://gitlab.com/amcsti/echosciences/contenus';
  const config = forgeBackend({ repository: deep, branch, cms }, corse);
  expect(config?.config.backend).toMatchObject({
    name: 'gitlab',
    repo: 'amcsti/echosciences/contenus',
    auth_type: 'pkce',
    app_id: 'abc',
    base_url: 'https://gitlab.com',
    api_root: 'https://gitlab.com/api/v4',
    preview_context: 'deploy/corse',
  });
  expect(config?.config.publish_mode).toBe('editorial_workflow');
  expect(config?.connectSources).toEqual(['https://gitlab.com']);
});

test.each([
  ['forgejo', 'editorial_workflow'],
  ['gitea', 'simple'],
] as const)('%s logs in without a server and publishes by %s', (backend, mode) => {
  const own = 'https://forge.example/echo/sciences';
  const config = forgeBackend(
    { repository: own, branch, cms: { backend, clientId: 'abc' } },
    corse,
  );
  expect(config?.config.backend).toMatchObject({
    name: backend,
    repo: 'echo/sciences',
    app_id: 'abc',
    base_url: 'https://forge.example',
    api_root: 'https://forge.example/api/v1',
  });
  expect(config?.config.backend).not.toHaveProperty('auth_type');
  expect(config?.config.publish_mode).toBe(mode);
  expect(config?.connectSources).toEqual(['https://forge.example']);
});

test('without a forge there is nowhere to write', () => {
  expect(forgeBackend({ repository, branch }, corse)).toBeUndefined();
});

test('no other admin than that of a machine looks for decap-server', () => {
  const cms = { backend: 'gitlab', clientId: 'abc' } as const;
  expect(forgeBackend({ repository, branch, cms }, corse)?.config).not.toHaveProperty(
    'local_backend',
  );
  const site = { ...corse, origin: 'http://corse.localhost:4321' };
  expect(localBackend('http://localhost:8081/api/v1', site)).toEqual({
    config: {
      backend: { name: 'proxy', proxy_url: 'http://localhost:8081/api/v1' },
      publish_mode: 'simple',
      local_backend: { url: 'http://localhost:8081/api/v1', allowed_hosts: ['corse.localhost'] },
    },
    connectSources: ['http://localhost:8081'],
  });
});
