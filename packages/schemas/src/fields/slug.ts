import { z } from 'zod';

/** Lower-case ASCII words joined by hyphens: what folders, ids and addresses are made of. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z
  .string()
  .max(120)
  .regex(SLUG, 'un identifiant s’écrit en minuscules sans accent, mots séparés par des tirets');
