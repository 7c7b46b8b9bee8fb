import { today } from '@echosciences/calendar';
import type { ProposedEntry, ProposedImage } from '@echosciences/content/proposal';
import { fieldsForCoordination, PROPOSABLE, writeProposal } from '@echosciences/content/proposal';
import type { KnownContentType } from '@echosciences/schemas';
import { contentTypeOf, SLUG } from '@echosciences/schemas';
import { z } from 'zod';
import type { Form } from '../intake/form.ts';
import { judged } from '../intake/form.ts';
import { holdsMail } from './defuse.ts';
import { keptImages } from './images.ts';
import type { FormProblem } from './refused.ts';
import { formProblem, Refused } from './refused.ts';

export const territory = z
  .string()
  .max(120)
  .regex(SLUG, 'inconnu, recharger la page et recommencer')
  .meta({ title: 'Territoire' });

/** The name to thank; public. */
export const signature = z
  .string()
  .trim()
  .max(80, 'Signature : 80 caractères au plus.')
  .refine((text) => !holdsMail(text), {
    error: 'Signature : elle est publique, ne pas y donner d’adresse électronique.',
  })
  .transform((text) => text || undefined)
  .optional();

const proposition = z.strictObject({
  territory,
  type: z.enum(PROPOSABLE, 'Ce genre de contenu ne se propose pas ici.'),
  fields: z.record(z.string(), z.unknown()),
  body: z.string(),
  signature,
});

/** A proposal that the repository can take, but for what others may have written there. */
export interface Submission {
  territory: string;
  type: KnownContentType;
  title: string;
  signature?: string;
  entry: ProposedEntry;
  images: ProposedImage[];
}

/**
 * Judges a proposal by the schema of the build, as the page that sends it did.
 * @param now milliseconds since the epoch
 * @throws {Refused}
 */
export async function readSubmission(
  { data, images: files }: Form,
  now: number,
): Promise<Submission> {
  const given = judged(proposition, data);
  const type = contentTypeOf(given.type);
  refuseIf(
    fieldsForCoordination(type, given.fields).map(({ key, label }) => ({
      path: [key],
      message: `${label} : c’est la coordination qui en décide, à retirer`,
    })),
  );
  const images = await keptImages(files);
  const proposal = { ...given, images };
  const entry = writeProposal(proposal, today(now));
  if ('problems' in entry) {
    throw new Refused('invalid', { problems: entry.problems.map(formProblem) });
  }
  return {
    territory: given.territory,
    type,
    title: String(given.fields.title),
    signature: given.signature,
    entry,
    images,
  };
}

function refuseIf(problems: readonly FormProblem[]): void {
  if (problems.length > 0) throw new Refused('invalid', { problems });
}
