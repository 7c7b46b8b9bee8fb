import { z } from 'zod';
import { flag, text } from './text.ts';

/** The five kinds of handicap, with the codes of OpenAgenda and their French labels. */
export const HANDICAPS = {
  hi: 'Handicap auditif',
  ii: 'Handicap intellectuel',
  mi: 'Handicap moteur',
  pi: 'Handicap psychique',
  vi: 'Handicap visuel',
} as const;

/** What is accessible. An event without it inherits its place's. */
export const accessibility = z
  .strictObject({
    hi: flag({ label: HANDICAPS.hi }),
    ii: flag({ label: HANDICAPS.ii }),
    mi: flag({ label: HANDICAPS.mi }),
    pi: flag({ label: HANDICAPS.pi }),
    vi: flag({ label: HANDICAPS.vi }),
    details: text({ label: 'Précisions', max: 400 }).optional(),
  })
  .meta({ title: 'Accessibilité' });
