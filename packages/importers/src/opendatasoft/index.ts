import { FAMILIES } from '../json/family.ts';
import { readPages } from '../json/pages.ts';
import { partialFacts } from '../json/partial.ts';
import { readDocument } from '../json/read-document.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import { itemOf } from '../openagenda/item.ts';
import type { Reader, SourceFacts, Transport } from '../reader.ts';
import type { ReadItem, SourcePlace } from '../record.ts';
import { addressOf, isFiltered, MOST_PAGED } from './address.ts';
import { fieldsOf } from './flat.ts';
import { rowPage, totalOf } from './pages.ts';

// The mirror of OpenAgenda: an event that comes by both ways is one.
const provider = FAMILIES.openagenda;

/** Reads Opendatasoft's mirror of OpenAgenda: answers and exports of versions 1, 2.0 and 2.1. */
export const opendatasoft: Reader = async function* (location, { transport }) {
  const address = addressOf(location);
  if (address.kind === 'document') {
    return yield* readFile(address.location, transport, address.isComplete);
  }
  const opening = await transport.json(address.first.href);
  const total = totalOf(opening);
  if (total > MOST_PAGED) {
    return yield* readFile(address.whole.href, transport, address.isComplete);
  }
  const count = yield* readPages(address.first, opening, transport, rowPage, eventOf);
  const isComplete = address.isComplete && total <= count;
  return { provider, isComplete, ...partialFacts(total, count) };
};

async function* readFile(
  location: string,
  transport: Transport,
  isComplete: boolean,
): AsyncGenerator<ReadItem, SourceFacts> {
  const { root, count } = yield* readDocument(location, transport, 'opendatasoft', eventOf);
  return {
    provider,
    isComplete: isComplete && isWhole(root, count),
    ...partialFacts(totalOf(root), count),
  };
}

function eventOf(value: unknown, at: SourcePlace): ReadItem {
  return itemOf(value, at, fieldsOf);
}

/** Whether a document is all of its data set, by what it says of itself and of what it was asked. */
function isWhole(root: JsonObject, count: number): boolean {
  const asked = isObject(root.parameters) ? Object.keys(root.parameters) : [];
  return totalOf(root) <= count && !isFiltered(asked);
}
