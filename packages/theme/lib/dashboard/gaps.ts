import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { LocalDateTime } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { dashboardTexts } from '../../texts.ts';

/** Something that an entry does not say. */
export interface Gap {
  /** « l’heure de fin » */
  label: string;
  /** Without it a reader cannot decide to come, find the way or answer. */
  isEssential: boolean;
}

/** What is missing in an entry as of `now`, the essential first. */
export function gapsOf(item: Item, now: LocalDateTime): Gap[] {
  return RULES.filter(({ of }) => of.includes(item.type))
    .filter(({ isMissing }) => isMissing(item, now))
    .map(({ gap, isEssential = false }) => ({ label: dashboardTexts.gaps[gap], isEssential }));
}

interface Rule {
  gap: keyof typeof dashboardTexts.gaps;
  isEssential?: boolean;
  of: readonly ContentTypeKey[];
  isMissing(item: Item, now: LocalDateTime): boolean;
}

/** Shorter, it tells a search engine or a friend nothing that the title does not. */
const SHORT_SUMMARY = 50;
const PICTURED = ['event', 'article', 'resource', 'dossier', 'place', 'project'] as const;

/** In the order in which they are told. */
const RULES: readonly Rule[] = [
  {
    gap: 'end',
    isEssential: true,
    of: ['event'],
    isMissing: about(({ occurrences }, now) =>
      occurrences.some(({ start, end }) => !end && start > now),
    ),
  },
  {
    gap: 'position',
    isEssential: true,
    of: ['event'],
    isMissing: ({ location }) => location !== undefined && location.latitude === undefined,
  },
  { gap: 'price', isEssential: true, of: ['event'], isMissing: about(({ price }) => !price) },
  {
    gap: 'contact',
    isEssential: true,
    of: ['announcement'],
    isMissing: (item) => !hasContact(item),
  },
  {
    gap: 'means',
    isEssential: true,
    of: ['resource'],
    isMissing: (item) => item.type === 'resource' && item.links.length === 0 && !hasContact(item),
  },
  { gap: 'theme', of: PICTURED, isMissing: ({ themes }) => themes.length === 0 },
  {
    gap: 'audience',
    of: ['event'],
    isMissing: about(({ audiences, age }) => audiences.length === 0 && !age),
  },
  {
    gap: 'accessibility',
    of: ['event', 'place'],
    isMissing: (item) => !('accessibility' in item && item.accessibility),
  },
  {
    gap: 'organizer',
    of: ['event'],
    isMissing: about(
      ({ organizers, contributors }) => organizers.length + contributors.length === 0,
    ),
  },
  { gap: 'author', of: ['article'], isMissing: ({ contributors }) => contributors.length === 0 },
  {
    gap: 'hours',
    of: ['place'],
    isMissing: (item) => item.type === 'place' && !item.openingHours,
  },
  { gap: 'contact', of: ['place', 'project'], isMissing: (item) => !hasContact(item) },
  {
    gap: 'licence',
    of: ['resource'],
    isMissing: (item) => item.type === 'resource' && !item.licence,
  },
  { gap: 'image', of: PICTURED, isMissing: ({ cover }) => !cover },
  { gap: 'summary', of: PICTURED, isMissing: ({ summary }) => summary.length < SHORT_SUMMARY },
];

function about(isMissing: (event: EventItem, now: LocalDateTime) => boolean): Rule['isMissing'] {
  return (item, now) => isEvent(item) && isMissing(item, now);
}

function hasContact(item: Item): boolean {
  return 'contact' in item && Object.values(item.contact ?? {}).some(Boolean);
}
