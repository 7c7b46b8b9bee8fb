import type { Commune } from './sources.ts';

/** Codes and names that lead to a present commune: delegated and associated communes, arrondissements. */
export function aliasTable(all: readonly Commune[], communes: ReadonlySet<string>): string[][] {
  const names = new Map(
    all.filter(({ type }) => type === 'commune-actuelle').map(({ code, nom }) => [code, nom]),
  );
  return all
    .flatMap(({ type, code, nom, chefLieu, commune }) => {
      const into = chefLieu ?? commune ?? '';
      const isItself = code === into && names.get(into) === nom;
      if (type === 'commune-actuelle' || isItself || !communes.has(into)) return [];
      return [[code, nom, into]];
    })
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
