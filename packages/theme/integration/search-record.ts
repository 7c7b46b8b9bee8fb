import type { Item } from '@echosciences/aggregate';
import { isEvent, publishersOf } from '@echosciences/aggregate';
import { fullDate, lastEnd } from '@echosciences/calendar';
import { contentTypeOf, contentTypes } from '@echosciences/schemas';
import type { CustomRecord } from 'pagefind';
import { capitalise } from '../lib/capitalise.ts';
import { whereOf } from '../lib/facts.ts';
import { guidePath } from '../lib/guide-slug.ts';
import { kindTerm } from '../lib/kind.ts';
import { SEARCH } from '../lib/search/params.ts';
import { spansText } from '../lib/search/spans.ts';
import { unsearched } from '../lib/search/unsearched.ts';
import { guideTexts, texts } from '../texts.ts';
import type { GuideFile } from './guide-files.ts';
import type { SiteConfig, SiteLink } from './load-config.ts';

/** What a record takes from beyond its item. */
export interface RecordSources {
  config: SiteConfig;
  /** The words of the item's body, when they are known. */
  textOf(item: Item): string;
  /** Name of a contributor or community, by its territory and id. */
  nameOf(territory: string, id: string): string | undefined;
}

/** What the search of a site knows of an item; each value that is not `unsearched()` is searched too. */
export function searchRecord(item: Item, { config, textOf, nameOf }: RecordSources): CustomRecord {
  const { taxonomies, territories, isNational } = config;
  const type = contentTypeOf(item.type);
  const term = kindTerm(item);
  const labelsOf = (terms: readonly { id: string; label: string }[], ids: readonly string[]) =>
    ids.flatMap((id) => terms.find((candidate) => candidate.id === id)?.label ?? []);
  const people = [...item.contributors, ...(isEvent(item) ? item.organizers : [])];
  return record(item.territory === config.id ? item.path : item.url, {
    text: `${item.summary} ${textOf(item)}`,
    meta: {
      title: item.title,
      kind: [
        type.labels.singular,
        ...(term ? labelsOf(taxonomies[term.taxonomy], [term.id]) : []),
      ].join(' · '),
      territory: isNational
        ? publishersOf(item)
            .map((publisher) => territories.find(({ id }) => id === publisher)?.name)
            .map((name) => name ?? texts.nationalPortal)
            .join(', ')
        : undefined,
      date: dateOf(item),
      place: whereOf(item),
      people: [...new Set(people)].flatMap((id) => nameOf(item.territory, id) ?? []).join(', '),
      topics: [...item.keywords, ...labelsOf(taxonomies.themes, item.themes)].join(', '),
      spans: isEvent(item) ? unsearched(spansText(item, config.now)) : undefined,
      end: unsearched(endOf(item) ?? ''),
    },
    filters: {
      [SEARCH.rubrique]: type.path ? [type.path] : [],
      [SEARCH.theme]: item.themes,
      ...(isNational && { [SEARCH.territory]: publishersOf(item) }),
    },
  });
}

/** A territory's own site, for the search of the portal. */
export function territoryRecord(
  { id, name, origin, tagline, summary, covers }: SiteLink,
  network: string,
): CustomRecord {
  return record(`${origin}/`, {
    text: `${tagline} ${summary} ${covers}`,
    meta: { title: `${network} ${name}`, kind: texts.coverage, territory: name },
    filters: { [SEARCH.territory]: [id] },
  });
}

/** A page of the guide for coordinators, for the search of the portal. */
export function guideRecord({ slug, title, summary, text }: GuideFile): CustomRecord {
  return record(guidePath(slug), {
    text: `${summary} ${text}`,
    meta: { title, kind: guideTexts.kind },
    filters: {},
  });
}

interface Parts {
  text: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[]>;
}

function record(url: string, { text, meta, filters }: Parts): CustomRecord {
  return {
    url,
    language: 'fr',
    content: text.trim(),
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    filters,
  };
}

function dateOf(item: Item): string | undefined {
  if (isEvent(item)) return capitalise(item.dateRange);
  if (item.type === contentTypes.article.key) return fullDate(item.publishedAt);
  if (!('deadline' in item) || !item.deadline) return undefined;
  return `${texts.deadline}\u00A0: ${fullDate(item.deadline)}`;
}

/** Local time from which an item belongs to the past. */
function endOf(item: Item): string | undefined {
  if (isEvent(item)) return lastEnd(item);
  return 'deadline' in item && item.deadline ? `${item.deadline}T24:00` : undefined;
}
