import { FAMILIES } from '../json/family.ts';
import { readPages } from '../json/pages.ts';
import { partialFacts } from '../json/partial.ts';
import { readDocument } from '../json/read-document.ts';
import { isObject, type JsonObject, listOf, numberOf, textOf } from '../json/value.ts';
import type { Reader, SourceFacts, Transport } from '../reader.ts';
import { type ReadItem, type SourcePlace, SourceRefused } from '../record.ts';
import { addressOf, eventsOfAgenda, type Pages, searchOfAgenda } from './address.ts';
import { itemOf } from './item.ts';
import { pageOf } from './pages.ts';
import { fieldsOf } from './shapes.ts';

const provider = FAMILIES.openagenda;

/** Reads OpenAgenda: its exports and answers of versions 1, 2 and 3, as files and from its API. */
export const openagenda: Reader = async function* (location, { transport }) {
  const given = addressOf(location);
  const address = given.kind === 'agenda' ? await agendaNamed(given.slug, transport) : given;
  if (address.kind === 'pages') return yield* readAgenda(address, transport);
  const { root, count } = yield* readDocument(location, transport, 'openagenda', eventOf);
  const { total } = paginationOf(root);
  return { provider, isComplete: isWhole(root, count), ...partialFacts(total, count) };
};

async function* readAgenda(
  { first, version, isComplete }: Pages,
  transport: Transport,
): AsyncGenerator<ReadItem, SourceFacts> {
  const opening = await transport.json(first.href);
  const count = yield* readPages(first, opening, transport, pageOf(version), eventOf);
  const { total = 0 } = paginationOf(isObject(opening) ? opening : {});
  return { provider, isComplete: isComplete && total <= count, ...partialFacts(total, count) };
}

function eventOf(value: unknown, at: SourcePlace): ReadItem {
  return itemOf(value, at, fieldsOf);
}

/** Whether a document is all of its agenda, by what it says of itself: not one page of several. */
function isWhole(root: JsonObject, count: number): boolean {
  const { after, total } = paginationOf(root);
  return (total ?? 0) <= count && !after && !numberOf(root.offset);
}

/** Versions 1 and 2 say it at the root, 3 beside its list. */
function paginationOf(root: JsonObject): { total?: number; after: unknown } {
  const { total, after } = isObject(root.pagination) ? root.pagination : root;
  return { total: numberOf(total), after };
}

/** @throws {SourceRefused} when no agenda has this name */
async function agendaNamed(slug: string, transport: Transport): Promise<Pages> {
  const answer = await transport.json(searchOfAgenda(slug));
  const agenda = listOf(isObject(answer) ? answer.agendas : undefined)
    .filter(isObject)
    .find((candidate) => candidate.slug === slug);
  const uid = textOf(agenda?.uid);
  if (uid) return eventsOfAgenda(uid);
  throw new SourceRefused(
    `OpenAgenda ne connaît pas d’agenda « ${slug} » : donner l’adresse de ses données, https://api.openagenda.com/v2/agendas/<numéro>/events (le numéro est au bas de la page de l’agenda)`,
  );
}
