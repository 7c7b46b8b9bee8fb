import { z } from 'zod';
import { formerPath } from './fields/former-path.ts';
import { flag, listOf } from './fields/text.ts';
import { normalPath } from './path.ts';

const target = z
  .string()
  .regex(/^(?:\/(?!\/)\S*|(?:[a-z0-9-]+\/)?[a-z-]+\/[a-z0-9-]+|https:\/\/[a-z0-9.-]+(?:\/\S*)?)$/, {
    error:
      'une adresse de ce site (/agenda/), une entrée (articles/mon-article, ou bretagne/articles/mon-article pour un autre territoire) ou une adresse https:// d’un site du réseau est attendue',
    abort: true,
  })
  .refine((value) => !/[\p{Cc}\\]/u.test(value) && isPathOrOther(value), {
    error: 'chemin mal écrit : sans « .. », ni double barre, ni signe % seul',
  })
  .meta({
    title: 'Nouvelle adresse',
    description: 'Une page de ce site, une entrée du réseau, une adresse d’un site du réseau.',
  });

const moved = z.strictObject({ from: formerPath, to: target }).meta({ title: 'Adresse déplacée' });

/** Written by hand or by a program from the addresses of the former platform: thousands of lines. */
const LONGEST_TABLE = 5000;

const redirects = listOf(moved, {
  label: 'Adresses déplacées',
  hint: 'Celles qui ne sont l’ancienne adresse d’aucune entrée : pour celles-ci, redirectFrom.',
  max: LONGEST_TABLE,
});

/** `content/<territoire>/redirections.yaml`: former addresses that no entry has for its own. */
export const redirections = z.strictObject({ redirects });

const PATTERN = /^(?:\/(?::[A-Za-z]\w*|[^/\s:*?#\\]+))+(?:\/\*)?\/?$/;
const NAME = /:([A-Za-z]\w*)/g;

const pattern = z
  .strictObject({
    from: z
      .string()
      .regex(
        PATTERN,
        'un chemin commence par /, chaque partie est un mot ou :nom, la dernière peut être * (tout ce qui suit)',
      )
      .refine((value) => !/^\/(?::|\*)/.test(value), {
        error: 'la première partie est un mot : sinon toutes les pages du site sont visées',
      })
      .meta({ title: 'Anciennes adresses', description: '/communautes/:c/articles/:slug' }),
    to: z
      .string()
      .regex(/^\/(?!\/)[^\s\\*]*$/, 'une adresse du site commence par /')
      .meta({
        title: 'Nouvelles adresses',
        description: ':nom y reprend la partie de ce nom, :splat ce que * a pris.',
      }),
    temporary: flag({
      label: 'Faute de mieux',
      hint: 'La page la plus proche, sans que ce soit la même : réponse 302 au lieu de 301.',
    }),
  })
  .refine(
    ({ from, to }) => namesIn(to).every((name) => [...namesIn(from), splatOf(from)].includes(name)),
    {
      path: ['to'],
      error:
        'chaque :nom de la nouvelle adresse figure dans l’ancienne (:splat est ce que prend *)',
    },
  )
  .meta({ title: 'Forme d’adresses' });

/** `content/national/redirections.yaml`: those of the portal, and what holds on every territory's site. */
export const networkRedirections = z.strictObject({
  redirects,
  patterns: listOf(pattern, {
    label: 'Formes d’adresses de tous les territoires',
    hint: 'La première qui convient est suivie ; une adresse exacte passe avant.',
  }),
});

export type RedirectPattern = z.output<typeof pattern>;
export type NetworkRedirections = z.output<typeof networkRedirections>;

function isPathOrOther(value: string): boolean {
  return !value.startsWith('/') || normalPath(value.split(/[?#]/, 1)[0] ?? '') !== undefined;
}

function namesIn(address: string): string[] {
  return [...address.matchAll(NAME)].map(([, name = '']) => name);
}

function splatOf(from: string): string | undefined {
  return from.includes('*') ? 'splat' : undefined;
}
