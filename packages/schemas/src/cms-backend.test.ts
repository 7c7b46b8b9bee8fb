import { describe, expect, test } from 'vitest';
import { repositoryPlace } from './cms-backend.ts';
import { parse } from './messages.ts';
import { network } from './site.ts';

const site = {
  name: 'Réseau',
  domain: 'reseau.example',
  tagline: 'Une accroche',
  summary: 'Une présentation assez longue pour être acceptée par le schéma.',
  hue: 265,
  coordinators: ['amcsti'],
  contact: { url: 'https://reseau.example/' },
  repository: 'https://github.com/echosciences/echosciences',
  credits: 'Crédits',
};

function problems(cms: object, own: object = {}): string[] {
  const parsed = parse(network, { ...site, ...own, cms });
  return 'problems' in parsed
    ? parsed.problems.map(
        ({ path, message }) => `${path.join('.')}${message.slice(message.indexOf(' :'))}`,
      )
    : [];
}

describe('the backend of the CMS in reseau.yaml', () => {
  test('may be absent', () => {
    expect(parse(network, site)).toHaveProperty('data');
  });

  test('is GitHub with a relay', () => {
    expect(problems({ backend: 'github', relay: 'https://relais.example' })).toEqual([]);
    expect(problems({ backend: 'github' })).toEqual([
      'cms.relay : GitHub demande un relais de connexion : donner son adresse',
    ]);
    expect(
      problems({ backend: 'github', relay: 'https://relais.example', clientId: 'Iv1.abc' }),
    ).toEqual(['cms.clientId : avec GitHub, c’est le relais qui le connaît : à retirer']);
  });

  test.each([
    ['gitlab', 'GitLab'],
    ['forgejo', 'Forgejo'],
    ['gitea', 'Gitea'],
  ])('is %s with the identifier of an application', (backend, name) => {
    expect(problems({ backend, clientId: 'abc' })).toEqual([]);
    expect(problems({ backend, relay: 'https://relais.example' })).toEqual([
      `cms.relay : ${name} se passe de relais : à retirer`,
      `cms.clientId : donner celui de l’application déclarée dans ${name}`,
    ]);
  });

  test('is no other forge', () => {
    expect(problems({ backend: 'bitbucket', clientId: 'abc' })).toEqual([
      expect.stringMatching(/^cms\.backend : /),
    ]);
  });

  test('needs to know the repository', () => {
    const repository = 'https://github.com/echosciences';
    expect(
      problems({ backend: 'github', relay: 'https://relais.example' }, { repository }),
    ).toEqual([expect.stringMatching(/^repository : l’administration écrit dans ce dépôt/)]);
  });

  test.each([
    'https://relais.example/',
    'https://relais.example/auth',
    'https://relais.example:443',
    'https://Relais.example',
    'http://relais.example',
    'https://relais',
    "https://relais.example; script-src 'unsafe-inline'",
    'https://relais.example\nhttps://autre.example',
  ])('refuses as a relay what is not an origin: %s', (relay) => {
    expect(problems({ backend: 'github', relay })).toEqual([
      expect.stringMatching(/^cms\.relay : une adresse comme/),
    ]);
  });

  test.each(['https://relais.example:8443', 'http://localhost:9000', 'http://127.0.0.1:9000'])(
    'accepts as a relay the origin %s',
    (relay) => {
      expect(problems({ backend: 'github', relay })).toEqual([]);
    },
  );
});

describe('the place of a repository', () => {
  test('is an origin and a path', () => {
    expect(repositoryPlace('https://codeberg.org/echo/sciences', 'forgejo')).toEqual({
      origin: 'https://codeberg.org',
      path: 'echo/sciences',
    });
  });

  test('has more than two parts on GitLab alone', () => {
    const address = 'https://gitlab.com/amcsti/echosciences/contenus';
    expect(repositoryPlace(address, 'gitlab')?.path).toBe('amcsti/echosciences/contenus');
    expect(repositoryPlace(address, 'github')).toBeUndefined();
  });

  test.each([
    'https://github.com/echosciences/echosciences.git',
    'https://github.com/echosciences/echosciences/',
    'https://github.com/echosciences/echosciences?tab=readme',
    'http://github.com/echosciences/echosciences',
    'https://github.com;x/echosciences/a',
    'git@github.com:echosciences/echosciences',
  ])('is unknown for %s', (address) => {
    expect(repositoryPlace(address, 'github')).toBeUndefined();
  });
});
