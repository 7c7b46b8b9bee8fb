import type { Item } from '@echosciences/aggregate';
import { isEvent, isOver } from '@echosciences/aggregate';
import type { LocalDateTime } from '@echosciences/calendar';
import { dayOf, daysBetween, lastEnd, nextSpan } from '@echosciences/calendar';

/** What a social image says, and in whose colours. */
export interface SocialCard {
  title: string;
  /** What it is: « Conférence », « Annulé ». */
  label?: string;
  /** When. */
  line?: string;
  /** Where. */
  place?: string;
  network: string;
  territory?: string;
  /** Hues in OKLCH, in degrees. */
  hue: number;
  themeHue?: number;
  /** The entry whose generated cover it shows; its photo is shown instead when it has one. */
  cover: { type: string; id: string };
  /** Absolute path of the photo. */
  photo?: string;
}

/** Size that the networks ask for: Open Graph's 1.91 to 1. */
export const SOCIAL_SIZE = { width: 1200, height: 630 };

/** Image of the site itself, for all its pages without one of their own. */
export const SITE_IMAGE = '/partage/site.jpg';

/** Segments of the address of an entry's image: its page's own ones. */
export function socialParams({ path }: Pick<Item, 'path'>): { rubrique: string; slug: string } {
  const [first = '', second] = path.split('/').filter(Boolean);
  return second ? { rubrique: first, slug: second } : { rubrique: 'pages', slug: first };
}

export function socialPath(item: Pick<Item, 'path'>): string {
  const { rubrique, slug } = socialParams(item);
  return `/partage/${rubrique}/${slug}.jpg`;
}

/** Days after its end during which an entry may still be shared: photos, thanks, reports. */
const SHARED_AFTER_DAYS = 60;
/** A cold build draws no more of them for a site (docs/decisions/0014-images.md has the cost). */
const MOST = 60;

/**
 * The entries that have an image of their own: what is current or has just ended, the nearest to
 * the build's day first. All others show the site's.
 */
export function withOwnImage(items: readonly Item[], now: LocalDateTime, most = MOST): Item[] {
  return items
    .filter((item) => !isOver(item, now) || distance(item, now) <= SHARED_AFTER_DAYS)
    .map((item) => ({ item, days: distance(item, now) }))
    .sort((a, b) => a.days - b.days || (a.item.path < b.item.path ? -1 : 1))
    .slice(0, most)
    .map(({ item }) => item);
}

/** Days between now and what an entry is about: its next session, its end, its publication. */
function distance(item: Item, now: LocalDateTime): number {
  const day = isEvent(item)
    ? dayOf(nextSpan(item, now)?.start ?? lastEnd(item))
    : isOver(item, now) && 'deadline' in item && item.deadline
      ? item.deadline
      : dayOf(item.publishedAt);
  return Math.abs(daysBetween(dayOf(now), day));
}
