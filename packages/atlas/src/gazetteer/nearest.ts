import { lambert93 } from '../projection.ts';
import type { Commune } from './load.ts';
import { loadGazetteer } from './load.ts';

interface Town {
  commune: Commune;
  /** Metres, Lambert-93. */
  x: number;
  y: number;
}

let towns: Town[] | undefined;

/**
 * The commune whose town is nearest to a position in degrees, at most so many metres away: of France,
 * or of one territory. Towns are known to a kilometre, see {@link Commune.isApproximate}: a guess.
 */
export function nearestCommune(
  longitude: number,
  latitude: number,
  { within, territory }: { within: number; territory?: string },
): Commune | undefined {
  const [x, y] = lambert93(longitude, latitude);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  towns ??= northwards();
  const start = firstFrom(towns, y);
  let found: Commune | undefined;
  let least = within;
  const look = (town: Town) => {
    const away = Math.hypot(town.x - x, town.y - y);
    if (away >= least || (territory && town.commune.territory !== territory)) return;
    [found, least] = [town.commune, away];
  };
  for (const town of after(towns, start)) {
    if (town.y - y > least) break;
    look(town);
  }
  for (const town of before(towns, start)) {
    if (y - town.y > least) break;
    look(town);
  }
  return found;
}

function northwards(): Town[] {
  return loadGazetteer()
    .communes.map((commune) => {
      const [x, y] = lambert93(commune.longitude, commune.latitude);
      return { commune, x, y };
    })
    .sort((a, b) => a.y - b.y);
}

/** Index of the first town at a northing or beyond it. */
function firstFrom(sorted: readonly Town[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* after(sorted: readonly Town[], start: number): Generator<Town> {
  for (let index = start; index < sorted.length; index++) yield sorted[index] as Town;
}

function* before(sorted: readonly Town[], start: number): Generator<Town> {
  for (let index = start - 1; index >= 0; index--) yield sorted[index] as Town;
}
