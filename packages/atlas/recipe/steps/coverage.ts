import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Commune } from './sources.ts';
import { regionsByDepartment } from './sources.ts';

/** Which territory covers a commune, and in which cell of the map it lies. */
export interface Coverage {
  territoryOf(commune: Commune): string | undefined;
  cellOf(commune: Commune): string;
}

/** Conurbations drawn as a cell of their own inside their territory's département. */
const CENTRES: Record<string, string> = {
  200040715: 'grenoble/metropole',
  200068781: 'drome/valence-romans',
};
const ILE_DE_FRANCE = '11';

/** Reads what each `territoire.yaml` covers: EPCIs win over départements. */
export function readCoverage(contentDirectory: string): Coverage {
  const byEpci = new Map<string, string>();
  const byDepartment = new Map<string, string>();
  for (const id of readdirSync(contentDirectory).sort()) {
    if (id === 'national') continue;
    const yaml = readFileSync(join(contentDirectory, id, 'territoire.yaml'), 'utf8');
    const { departments = [], epci = [] } = parse(yaml).coverage;
    for (const code of epci) byEpci.set(code, id);
    for (const code of departments) byDepartment.set(code, id);
  }
  const regions = regionsByDepartment();
  const territoryOf = ({ epci = '', departement }: Commune) =>
    byEpci.get(epci) ?? byDepartment.get(departement);
  return {
    territoryOf,
    cellOf: (commune) => {
      const territory = territoryOf(commune);
      const centre = CENTRES[commune.epci ?? ''];
      if (territory) return centre?.startsWith(`${territory}/`) ? centre : territory;
      return regions.get(commune.departement) === ILE_DE_FRANCE
        ? 'hors-idf'
        : `hors-${commune.departement}`;
    },
  };
}
