import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { dayOf } from '@echosciences/calendar';
import { coordinators } from '../coordinators.ts';
import { publisherNames, siteName } from '../links.ts';
import { nationalPins } from '../pinned.ts';
import { derived } from '../reads.ts';
import { loadSite } from '../site.ts';
import { kindOf } from '../types.ts';
import { letterColours } from './colours.ts';
import { composeLetter } from './compose.ts';
import { letterHtml } from './html.ts';
import { selectLetter } from './select.ts';
import { letterText } from './text.ts';
import type { LetterSite, LetterView } from './view.ts';
import type { Week } from './weeks.ts';
import { lettersOf } from './weeks.ts';

export interface PublishedLetter {
  week: Week;
  /** Path of its page. */
  path: string;
  view: LetterView;
  html: string;
  text: string;
}

/** The site's letters: that of the coming seven days, that of next week. */
export const publishedLetters = derived('letters', write);

async function write(): Promise<PublishedLetter[]> {
  const { all } = await loadSite();
  const site = await letterSite();
  const colours = letterColours(config.site.hue);
  return lettersOf(dayOf(config.now)).map((week) => {
    const content = selectLetter(all, chosenFrom(all, week.from), week, config.now);
    const view = composeLetter(content, week, site);
    return {
      week,
      path: week.folder ? `/lettre/${week.folder}/` : '/lettre/',
      view,
      html: letterHtml(view, colours),
      text: letterText(view),
    };
  });
}

async function letterSite(): Promise<LetterSite> {
  const { site, origin, nationalOrigin, isNational } = config;
  return {
    name: siteName,
    ...('inName' in site && { inName: site.inName }),
    origin,
    ...(!isNational && { portal: nationalOrigin }),
    coordinators: (await coordinators()).map(({ title, url }) => ({ label: title, url })),
    kindOf,
    territoriesOf: publisherNames,
  };
}

/** What the national coordination puts forward on its portal, in its order. */
function chosenFrom(all: readonly Item[], day: string): Item[] {
  return nationalPins(all)
    .filter(({ until }) => until >= day)
    .map(({ item }) => item);
}
