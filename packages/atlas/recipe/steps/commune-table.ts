import type { Coverage } from './coverage.ts';
import type { Position } from './positions.ts';
import type { Commune } from './sources.ts';

/** Groups of communes near each other, the tightest first. */
const GROUPS: ((commune: Commune) => string[])[] = [
  ({ codesPostaux = [] }) => codesPostaux,
  ({ epci }) => (epci ? [epci] : []),
  ({ departement }) => [departement],
];

/**
 * Rows of the gazetteer, by INSEE code. A commune that GeoNames does not know is placed at the mean of
 * those it knows of the same postal code, else of the same EPCI or département: `~` says so.
 */
export function communeTable(
  communes: readonly Commune[],
  positions: ReadonlyMap<string, Position>,
  { territoryOf }: Coverage,
): string[][] {
  const means = GROUPS.map((keysOf) => meansBy(keysOf, communes, positions));
  return [...communes]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((commune) => {
      const known = positions.get(commune.code);
      const position =
        known ??
        GROUPS.flatMap((keysOf, index) =>
          keysOf(commune).flatMap((key) => means[index]?.get(key) ?? []),
        )[0];
      if (!position) return [];
      return [
        [
          commune.code,
          commune.nom,
          (commune.codesPostaux ?? []).join(' '),
          position.lat.toFixed(3),
          position.lon.toFixed(3),
          String(commune.population ?? 0),
          territoryOf(commune) ?? '',
          known ? '' : '~',
        ],
      ];
    });
}

function meansBy(
  keysOf: (commune: Commune) => string[],
  communes: readonly Commune[],
  positions: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const groups = new Map<string, Position[]>();
  for (const commune of communes) {
    const position = positions.get(commune.code);
    if (!position) continue;
    for (const key of keysOf(commune)) groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return new Map([...groups].map(([key, list]) => [key, mean(list)]));
}

function mean(list: readonly Position[]): Position {
  const of = (pick: (position: Position) => number) =>
    list.reduce((sum, position) => sum + pick(position), 0) / list.length;
  return { lat: of(({ lat }) => lat), lon: of(({ lon }) => lon) };
}
