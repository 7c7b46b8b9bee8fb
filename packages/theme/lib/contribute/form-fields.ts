import type { DecapField, FieldContext } from '@echosciences/cms';
import { fieldsOf, inFormOrder } from '@echosciences/cms';
import type { ProposableKey } from '@echosciences/content/proposal';
import { PROPOSABLE } from '@echosciences/content/proposal';
import type { KnownContentType, Taxonomies } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import { contributeTexts } from '../../texts.ts';
import { TYPE_PARAMS } from './params.ts';

/** The form by which anyone proposes an entry of one type. */
export interface ProposalForm {
  type: KnownContentType & { key: ProposableKey };
  /** Its value in the page's address: `evenement`. */
  param: string;
  /** What a contributor thinks of first. */
  first: DecapField[];
  /** What few fill, folded. */
  more: DecapField[];
}

/** What the coordination decides or completes: who proposes does not know it. */
const OF_COORDINATION = [
  'publishedAt',
  'updatedAt',
  'contributors',
  'communities',
  'visibility',
  'redirectFrom',
  'source',
  'eventStatus',
  'partOf',
  'organizers',
  'pinnedUntil',
  'previousEdition',
  'alsoIn',
  'places',
  'period.closedOn',
];

const FIRST: Record<ProposableKey, readonly string[]> = {
  event: [
    'title',
    'format',
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
  ],
  article: ['title', 'kind', 'summary', 'body', 'cover'],
  announcement: ['title', 'kind', 'deadline', 'summary', 'body', 'contact'],
  place: ['title', 'kind', 'address', 'summary', 'body', 'cover', 'openingHours', 'contact'],
  resource: ['title', 'kind', 'summary', 'body', 'cover', 'links'],
};

const BODY: DecapField = {
  name: 'body',
  label: contributeTexts.body,
  hint: contributeTexts.bodyHint,
  widget: 'text',
  required: false,
  schema_path: 'body',
};

/** The forms of « Je contribue », from the fields that the CMS has: same labels, hints and choices. */
export function proposalForms(taxonomies: Taxonomies): ProposalForm[] {
  const context: FieldContext = { taxonomies, without: OF_COORDINATION };
  return PROPOSABLE.map((key) => {
    const type = contentTypeOf(key);
    const fields = inFormOrder(key, [...fieldsOf(type.schema, context), BODY]);
    const isFirst = ({ name }: DecapField) => FIRST[key].includes(name);
    return {
      type,
      param: TYPE_PARAMS[key],
      first: fields.filter(isFirst),
      more: fields.filter((field) => !isFirst(field)),
    };
  });
}
