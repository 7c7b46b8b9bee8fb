import { z } from 'zod';
import { isWritablePath, normalPath } from '../path.ts';

/** An address that a page of this site had, from its root: `/articles/ancien-titre`. */
export const formerPath = z
  .string()
  .regex(/^\/[^\s?#]*$/, {
    error:
      'un ancien chemin commence par / et n’a ni domaine, ni espace, ni ? ni # : /articles/ancien-titre',
    abort: true,
  })
  .refine((value) => normalPath(value) !== undefined, {
    error: 'ancien chemin mal écrit : sans « .. », ni double barre, ni signe % seul',
  })
  .refine((value) => normalPath(value) === undefined || isWritablePath(value), {
    error:
      'les hébergeurs ne lisent pas cet ancien chemin : 450 caractères au plus, sans accolade, dollar, guillemet ni accent grave seul',
  })
  .refine((value) => !/[*:]/.test(value), {
    error: 'un ancien chemin nomme une seule adresse : sans * ni deux-points',
  })
  .meta({ title: 'Ancienne adresse' });
