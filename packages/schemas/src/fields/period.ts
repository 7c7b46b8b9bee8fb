import { z } from 'zod';
import { WEEKDAYS, weekdayName } from '../weekdays.ts';
import { day } from './date.ts';
import { isOpenOn, opening, overlap } from './opening.ts';
import { listOf, text } from './text.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_YEARS = 10;

const fields = z.strictObject({
  from: day({ label: 'Du' }),
  to: day({ label: 'Au (inclus)' }),
  openings: listOf(opening, {
    label: 'Ouvertures',
    hint: 'Jours et heures : le site en tire les dates. Vide : ouvert toute la journée.',
  }),
  closedOn: listOf(day({ label: 'Jour fermé' }), {
    label: 'Fermetures exceptionnelles',
    max: 400,
  }),
  hours: text({
    label: 'Remarque sur les horaires',
    hint: 'Ce que les ouvertures ne disent pas : dernière entrée à 17 h.',
    max: 300,
  }).optional(),
});

type Period = z.output<typeof fields>;
type Fault = [path: (string | number)[], message: string];

/** Days in a row, with opening hours when they are known. */
export const period = fields
  .superRefine((value, context) => {
    if (context.issues.length > 0) return;
    for (const check of checks) {
      const faults = check(value);
      for (const [path, message] of faults) context.addIssue({ code: 'custom', path, message });
      if (faults.length > 0) return;
    }
  })
  .meta({ title: 'Période', widget: 'period' });

/** Each looks at what the ones before it found right. */
const checks: ((period: Period) => Fault[])[] = [bounds, openingDays, overlaps, closures, openDays];

function bounds({ from, to }: Period): Fault[] {
  if (to < from) return [[['to'], `le dernier jour vient après le premier : écrire from: ${to}`]];
  const latest = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  if (to <= latest) return [];
  return [
    [
      ['to'],
      `une période dure ${MOST_YEARS} ans au plus : corriger l’année ; ce qui est permanent se décrit comme un lieu (lieux)`,
    ],
  ];
}

function openingDays({ from, to, openings }: Period): Fault[] {
  const inPeriod = new Set(daysOf(from, to).map(weekdayName));
  return openings.flatMap(({ days }, index) =>
    days.flatMap((weekday, position): Fault[] =>
      inPeriod.has(weekday)
        ? []
        : [
            [
              ['openings', index, 'days', position],
              `aucun ${WEEKDAYS[weekday]} du ${from} au ${to} : retirer ce jour ou corriger la période`,
            ],
          ],
    ),
  );
}

function overlaps({ openings }: Period): Fault[] {
  return openings.flatMap((opening, index): Fault[] => {
    const other = openings.slice(0, index).find((before) => overlap(before, opening));
    if (!other) return [];
    const message = `cette ouverture en chevauche une autre, de ${other.opens} à ${other.closes} : corriger les jours ou les heures`;
    return [[['openings', index, 'opens'], message]];
  });
}

function closures({ from, to, closedOn }: Period): Fault[] {
  return closedOn.flatMap((closed, index): Fault[] =>
    from <= closed && closed <= to
      ? []
      : [
          [
            ['closedOn', index],
            `ce jour n’est pas dans la période, du ${from} au ${to} : le retirer ou corriger la période`,
          ],
        ],
  );
}

function openDays({ from, to, openings, closedOn }: Period): Fault[] {
  const closed = new Set(closedOn);
  const isOpen = (day: string) =>
    !closed.has(day) &&
    (openings.length === 0 || openings.some((opening) => isOpenOn(opening, weekdayName(day))));
  return daysOf(from, to).some(isOpen)
    ? []
    : [[['closedOn'], `aucun jour ouvert du ${from} au ${to} : retirer des fermetures`]];
}

function daysOf(from: string, to: string): string[] {
  const first = Date.parse(from);
  const count = (Date.parse(to) - first) / DAY_MS + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
}
