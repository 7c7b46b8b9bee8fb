import { useEffect, useState } from 'react';
import { fetchJson } from '../fetch-json.ts';
import type { TerritoryCommunes, TerritoryMap } from './data.ts';
import type { Communes } from './model.ts';
import { communesOf } from './model.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';

/** What the widget fetches from the site that it is part of, once for all addresses of the page. */
export interface Surroundings {
  communes: Communes;
  places: readonly Place[];
  map: TerritoryMap;
}

interface Loading {
  surroundings?: Surroundings;
  hasFailed: boolean;
  retry(): void;
}

let loading: Promise<Surroundings> | undefined;

/** The communes and the map, when they have come. */
export function useSurroundings(): Loading {
  const [surroundings, setSurroundings] = useState<Surroundings>();
  const [attempt, setAttempt] = useState(1);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    let isWanted = true;
    loading ??= load();
    loading.then(
      (loaded) => isWanted && setSurroundings(loaded),
      () => {
        loading = undefined;
        if (isWanted) setFailed(attempt);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  return {
    surroundings,
    hasFailed: failed === attempt,
    retry: () => setAttempt((count) => count + 1),
  };
}

async function load(): Promise<Surroundings> {
  const [territory, map] = await Promise.all([
    fetchJson<TerritoryCommunes>('/admin/communes.json'),
    fetchJson<TerritoryMap>('/admin/carte.json'),
  ]);
  const communes = communesOf(territory);
  return { communes, places: placesOf(communes.entries), map };
}
