import { z } from 'zod';
import { day } from './fields/date.ts';
import { entryOfNetwork } from './fields/relation.ts';
import { listOf } from './fields/text.ts';

/** `content/national/a-ne-pas-manquer.yaml`: what the national coordination puts forward on the portal. */
export const nationalPins = z.strictObject({
  pins: listOf(
    z
      .strictObject({
        entry: entryOfNetwork({
          label: 'Entrée',
          hint: 'bretagne/agenda/2026-12-13-geminides-rennes',
        }),
        until: day({ label: 'Jusqu’au', hint: 'Dernier jour de mise en avant, inclus.' }),
      })
      .meta({ title: 'Contenu mis en avant' }),
    {
      label: 'Contenus mis en avant',
      hint: 'Dans l’ordre de la page ; les trois premiers paraissent.',
    },
  ),
});

export type NationalPins = z.output<typeof nationalPins>;
