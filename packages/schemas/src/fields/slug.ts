import { z } from 'zod';

/** Lower-case ASCII words joined by hyphens: what folders, ids and addresses are made of. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Beyond it, the address of a page no longer fits where it is shared. */
export const LONGEST_SLUG = 120;

export const slug = z
  .string()
  .max(LONGEST_SLUG)
  .regex(SLUG, 'un identifiant s’écrit en minuscules sans accent, mots séparés par des tirets');
