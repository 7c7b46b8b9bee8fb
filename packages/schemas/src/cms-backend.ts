import { z } from 'zod';
import { choice, text } from './fields/text.ts';

/** Forges where the CMS knows how to write: value → name. */
const FORGES = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo',
  gitea: 'Gitea',
};

export type Forge = keyof typeof FORGES;

/**
 * An origin as browsers write it (`https://hote` without the usual port), or one of this machine for
 * trials: Decap compares it as text, and the pages' security policy quotes it.
 */
const ORIGIN =
  /^(?:https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?!:443$)(?::[1-9]\d{0,4})?|http:\/\/(?:localhost|127\.0\.0\.1)(?!:80$)(?::[1-9]\d{0,4})?)$/;

/** The address of a repository, without `.git` nor anything after its name. */
const REPOSITORY = /^(?<origin>https?:\/\/[^/]+)\/(?<path>[\w.-]+(?:\/[\w.-]+)+)$/;

const relayOrigin = z
  .string()
  .regex(
    ORIGIN,
    'une adresse comme https://relais.exemple.fr est attendue, sans rien après le nom de domaine',
  );

/** Where « Je contribue » sends what people without an account propose. Absent: by mail only. */
export const proposals = z
  .strictObject({
    relay: relayOrigin.meta({
      title: 'Adresse du relais',
      description: 'Celui de la connexion peut faire les deux : https://relais.exemple.fr.',
    }),
  })
  .meta({
    title: 'Propositions sans compte',
    description: 'Le relais en fait des demandes de relecture : voir docs/contributions.md.',
  });

/** How coordinators log in, and where the CMS writes. Absent: only the CMS of `pnpm dev` works. */
export const cmsBackend = z
  .strictObject({
    backend: choice({ label: 'Forge', options: FORGES }),
    relay: relayOrigin
      .meta({
        title: 'Adresse du relais de connexion',
        description: 'GitHub seulement : https://relais.exemple.fr.',
      })
      .optional(),
    clientId: text({
      label: 'Identifiant de l’application',
      hint: 'GitLab, Forgejo ou Gitea : celui que la forge donne à l’application déclarée.',
    }).optional(),
  })
  .superRefine(({ backend, relay, clientId }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (backend === 'github') {
      if (!relay) refuse('relay', 'GitHub demande un relais de connexion : donner son adresse');
      if (clientId) refuse('clientId', 'avec GitHub, c’est le relais qui le connaît : à retirer');
    } else {
      if (relay) refuse('relay', `${FORGES[backend]} se passe de relais : à retirer`);
      if (!clientId) {
        refuse('clientId', `donner celui de l’application déclarée dans ${FORGES[backend]}`);
      }
    }
  })
  .meta({
    title: 'Administration en ligne',
    description: 'Comment les coordinations se connectent : voir docs/cms.md.',
  });

export type CmsBackend = z.output<typeof cmsBackend>;

/** Where a repository stands: the forge's origin, and `owner/name` on it. */
export interface RepositoryPlace {
  origin: string;
  path: string;
}

/**
 * Reads `repository` of reseau.yaml, such as `https://github.com/echosciences/echosciences`.
 * @returns undefined when a CMS could not write there: only GitLab has groups within groups, and the
 * origin must be one that the pages' security policy may quote
 */
export function repositoryPlace(address: string, backend: Forge): RepositoryPlace | undefined {
  const { origin = '', path = '' } = REPOSITORY.exec(address)?.groups ?? {};
  const deep = path.split('/').length > 2;
  if (!ORIGIN.test(origin) || path.endsWith('.git') || (deep && backend !== 'gitlab')) {
    return undefined;
  }
  return { origin, path };
}
