import { FAMILIES } from '../json/family.ts';
import { pagesFrom } from '../json/pages.ts';
import { partialFacts } from '../json/partial.ts';
import { readDocument } from '../json/read-document.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import { itemOf } from '../openagenda/item.ts';
import type { Reader, SourceFacts, Transport } from '../reader.ts';
import type { ReadItem, SourcePlace } from '../record.ts';
import { addressOf, isFiltered, MOST_PAGED, type Pages } from './address.ts';
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
  return totalOf(opening) > MOST_PAGED
    ? yield* readFile(address.whole.href, transport, address.isComplete)
    : yield* readPages(address, opening, transport);
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

async function* readPages(
  { first, isComplete }: Pages,
  opening: unknown,
  transport: Transport,
): AsyncGenerator<ReadItem, SourceFacts> {
  let page = 0;
  let count = 0;
  for await (const rows of pagesFrom(first, opening, transport, rowPage)) {
    page += 1;
    count += rows.length;
    for (const [index, row] of rows.entries()) {
      yield eventOf(row, `page ${page}, enregistrement ${index + 1}`);
    }
  }
  const total = totalOf(opening);
  return { provider, isComplete: isComplete && total <= count, ...partialFacts(total, count) };
}

function eventOf(value: unknown, at: SourcePlace): ReadItem {
  return itemOf(value, at, fieldsOf);
}

/** Whether a document is all of its data set, by what it says of itself and of what it was asked. */
function isWhole(root: JsonObject, count: number): boolean {
  const asked = isObject(root.parameters) ? Object.keys(root.parameters) : [];
  return totalOf(root) <= count && !isFiltered(asked);
}
