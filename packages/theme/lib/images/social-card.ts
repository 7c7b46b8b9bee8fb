import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import { scheduleLine, shownSpan } from '@echosciences/calendar';
import { contentTypeOf } from '@echosciences/schemas';
import { statusLabels, texts } from '../../texts.ts';
import { themeHue } from '../covers/theme-hue.ts';
import { capitalise, fullDate, whereOf } from '../facts.ts';
import { siteName } from '../links.ts';
import { loadSite } from '../site.ts';
import { kindOf } from '../types.ts';
import type { SocialCard } from './social.ts';
import { SITE_IMAGE, socialPath } from './social.ts';

const brand = {
  network: config.network.name,
  territory: config.isNational ? undefined : config.site.name,
  hue: config.site.hue,
};

/** The image that the pages without one of their own show. */
export const siteCard: SocialCard = {
  ...brand,
  title: siteName,
  line: config.site.tagline,
  cover: { type: 'site', id: config.id },
};

/** Address and text of the site's image. */
export const siteImage = {
  url: SITE_IMAGE,
  alt: [siteName, config.site.tagline].join('. '),
};

export async function cardOf(item: Item): Promise<SocialCard> {
  const { coverOf } = await loadSite();
  // Read from the proxy that Astro makes of an image: it is not a field.
  const photo = coverOf(item)?.src as { fsPath?: string } | undefined;
  const [theme] = item.themes;
  return {
    ...brand,
    ...wordsOf(item),
    themeHue: theme === undefined ? undefined : themeHue(theme),
    cover: { type: item.type, id: item.id },
    photo: photo?.fsPath,
  };
}

/** Address and text of an entry's image, its own or the site's. */
export async function socialImageOf(item: Item): Promise<{ url: string; alt: string }> {
  const { hasOwnImage } = await loadSite();
  if (!hasOwnImage(item)) return siteImage;
  const { title, line, place } = wordsOf(item);
  return { url: socialPath(item), alt: [title, line, place].filter(Boolean).join(', ') };
}

function wordsOf(item: Item): Pick<SocialCard, 'title' | 'label' | 'line' | 'place'> {
  const label =
    kindOf(item) ?? (item.type === 'page' ? undefined : contentTypeOf(item.type).labels.singular);
  const words = { title: item.title, label, place: whereOf(item) };
  if (isEvent(item)) {
    const span = shownSpan(item, config.now);
    return {
      ...words,
      label: statusLabels[item.eventStatus] ?? label,
      line: span && capitalise(scheduleLine(item, span)),
    };
  }
  if (item.type === 'announcement' && item.deadline) {
    return { ...words, line: `${texts.deadline}\u00A0: ${fullDate(item.deadline)}` };
  }
  // A place is not in itself.
  return item.type === 'place' ? { ...words, place: item.location?.city } : words;
}
