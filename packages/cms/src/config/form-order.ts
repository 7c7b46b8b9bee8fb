import type { ContentTypeKey } from '@echosciences/schemas';
import type { DecapField } from './decap-field.ts';

/** What a person thinks of first when she announces something; what is not named follows in the schema's order. */
const FIRST: Partial<Record<ContentTypeKey, readonly string[]>> = {
  event: [
    'title',
    'format',
    'eventStatus',
    'occurrences',
    'period',
    'eventAttendanceMode',
    'place',
    'address',
    'onlineUrl',
    'summary',
    'body',
    'cover',
    'price',
    'registration',
    'themes',
    'audiences',
    'age',
    'accessibility',
    'organizers',
  ],
  article: ['title', 'kind', 'summary', 'cover', 'body', 'publishedAt', 'themes'],
  announcement: ['title', 'kind', 'deadline', 'summary', 'body', 'contact'],
  resource: ['title', 'kind', 'summary', 'cover', 'body', 'links', 'licence', 'loanConditions'],
  dossier: ['title', 'summary', 'cover', 'body', 'items'],
  community: ['title', 'summary', 'cover', 'body', 'members', 'contact'],
  project: ['title', 'summary', 'cover', 'body', 'startDate', 'endDate', 'partners', 'contact'],
  place: ['title', 'kind', 'address', 'summary', 'cover', 'body', 'openingHours', 'contact'],
  contributor: ['title', 'contributorType', 'kind', 'summary', 'cover', 'body', 'contact'],
  page: ['title', 'summary', 'body', 'inFooter'],
};

/** What few ever need comes last. */
const LAST = ['visibility', 'publishedAt', 'updatedAt', 'redirectFrom', 'source'];

/** The fields of a form in the order in which a person fills them. */
export function inFormOrder(type: ContentTypeKey, fields: readonly DecapField[]): DecapField[] {
  const known = FIRST[type] ?? [];
  const rank = ({ name }: DecapField) => {
    const first = known.indexOf(name);
    if (first >= 0) return first - known.length;
    return LAST.indexOf(name) + 1;
  };
  // The sort is stable: equals keep the schema's order.
  return [...fields].sort((a, b) => rank(a) - rank(b));
}
