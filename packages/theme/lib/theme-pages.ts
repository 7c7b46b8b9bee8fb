import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { groupByEach, isEvent, newestFirst } from '@echosciences/aggregate';
import { isOverNow, loadSite } from './site.ts';

/** One page of what touches a theme. */
export interface ThemePage {
  theme: { id: string; label: string };
  /** The newest: on the first page only. */
  cards: Item[];
  /** The rest, as links. */
  links: Item[];
  /** Events to come that only the theme's agenda lists: those of a theme that has too many. */
  moreEvents: number;
  page: number;
  pages: number;
}

const CARDS = 24;
/** Links on one page. */
const LINKS = 200;

/** Every page of every theme that some entry has. */
export async function themePages(): Promise<ThemePage[]> {
  const { all } = await loadSite();
  const byTheme = groupByEach(all, ({ themes }) => themes);
  return config.taxonomies.themes.flatMap((theme) => {
    const items = byTheme.get(theme.id);
    return items ? pagesOf(theme, items.filter((item) => !isOverNow(item)).sort(newestFirst)) : [];
  });
}

function pagesOf(theme: ThemePage['theme'], items: readonly Item[]): ThemePage[] {
  const rest = items.slice(CARDS);
  const isShort = rest.length <= LINKS;
  const listed = isShort ? rest : rest.filter((item) => !isEvent(item));
  const pages = Math.max(1, Math.ceil(listed.length / LINKS));
  return Array.from({ length: pages }, (_, index) => ({
    theme,
    cards: index === 0 ? items.slice(0, CARDS) : [],
    links: listed.slice(index * LINKS, (index + 1) * LINKS),
    moreEvents: rest.length - listed.length,
    page: index + 1,
    pages,
  }));
}
