import { typography } from '@echosciences/schemas';
import { z } from 'zod';
import type { ProposalsConfig } from '../config-types.ts';
import type { Thread } from '../forge/repository.ts';
import { openRepository } from '../forge/repository.ts';
import { judged, readForm } from '../intake/form.ts';
import type { Surroundings } from '../surroundings.ts';
import { defused, holdsMail, quoted } from './defuse.ts';
import { Refused } from './refused.ts';
import { signature, territory } from './submission.ts';
import { publishedBranch, refuseIfFull } from './waiting.ts';

/** Label of the issues that reports become. */
const REPORT_LABEL = 'signalement';

const report = z.strictObject({
  territory,
  page: z
    .string()
    .max(300)
    .regex(/^\/(?!\/)[\w\-./~%]*$/, 'Page : un chemin du site est attendu.'),
  message: z
    .string()
    .trim()
    .min(10, 'Message : dire en quelques mots ce qui ne va pas.')
    .max(4000, 'Message : 4 000 caractères au plus.')
    .refine((text) => !holdsMail(text), {
      error:
        'Message : il est public, ne pas y donner d’adresse électronique. La coordination a son adresse sur le site.',
    }),
  signature,
});

/**
 * `POST /signalements`: makes an issue of what a reader says of a page. The same report twice is one
 * issue.
 * @throws {Refused | ForgeFailure}
 */
export async function reportError(
  request: Request,
  config: ProposalsConfig,
  world: Surroundings,
  admit: () => Promise<void>,
): Promise<Thread> {
  const { data, images } = await readForm(request, 'signalement');
  if (images.length > 0) throw new Refused('unreadable');
  const given = judged(report, data);
  await admit();
  const repository = openRepository(config, world);
  const { commit } = await publishedBranch(repository, config.branch);
  const folder = await repository.folder(commit, `content/${given.territory}`);
  if (!folder) throw new Refused('territory');
  const title = `[${given.territory}] ${typography('Signalement : ')}${defused(given.page)}`;
  const body = bodyOf(given, request.headers.get('origin') ?? '');
  const open = await repository.openWith(REPORT_LABEL);
  const same = open.find((issue) => issue.title === title && issue.body === body);
  if (same) return same;
  refuseIfFull(open, config.maxOpen);
  return repository.openIssue(title, body, [REPORT_LABEL, given.territory]);
}

/** @param site origin of the site, one of those of the settings */
function bodyOf({ page, message, signature: name }: z.output<typeof report>, site: string): string {
  return typography(
    `Une personne signale une erreur sur <${site}${page}> :

${quoted(message)}

${name ? `Signé, tel que le nom a été donné :\n\n${quoted(name)}` : 'Sans signature.'}

Corriger la page, puis fermer ce signalement.
`,
  );
}
