import config from 'virtual:echosciences/config';
import { allContentTypes } from '@echosciences/schemas';
import { texts } from '../../texts.ts';
import { isOverNow, loadSite } from '../site.ts';
import { SEARCH } from './params.ts';

export interface Choice {
  id: string;
  label: string;
  /** The page of all that has it. */
  href: string;
}

/** What a search may be narrowed to, of what the site has; the same lists lead to all there is without one. */
export async function searchChoices() {
  const { all, own } = await loadSite();
  const rubriques: Choice[] = allContentTypes
    .filter((type) => type.path !== '' && all.some((item) => item.type === type.key))
    .map(({ path, labels }) => ({ id: path, label: labels.plural, href: `/${path}/` }));
  const themes: Choice[] = config.taxonomies.themes
    .filter(({ id }) => all.some((item) => item.themes.includes(id)))
    .map((theme) => ({ ...theme, href: `/themes/${theme.id}/` }));
  const sites: Choice[] = config.isNational
    ? config.territories.map(({ id, name, origin }) => ({ id, label: name, href: `${origin}/` }))
    : [];
  const portal = { id: config.id, label: texts.nationalPortal, href: '/' };
  const territories = config.isNational && own.length > 0 ? [...sites, portal] : sites;
  return {
    rubriques,
    themes,
    sites,
    hasPast: all.some(isOverNow),
    filters: [
      {
        name: SEARCH.rubrique,
        label: texts.searchRubrique,
        any: texts.searchAllRubriques,
        options: rubriques,
      },
      { name: SEARCH.theme, label: texts.searchTheme, any: texts.searchAllThemes, options: themes },
      {
        name: SEARCH.territory,
        label: texts.searchTerritory,
        any: texts.searchAllTerritories,
        options: territories,
      },
    ].filter(({ options }) => options.length > 1),
  };
}
