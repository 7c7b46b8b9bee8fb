import type { Transport } from '../reader.ts';
import { type ReadItem, type SourcePlace, SourceRefused } from '../record.ts';
import { refuseErrorBody } from './error-body.ts';
import { FAMILIES, type Family, refuseOtherFamily } from './family.ts';
import { jsonRows } from './rows.ts';
import type { JsonObject } from './value.ts';

/** What a document said of itself, once read. */
export interface DocumentFacts {
  /** The members of its root that are no record. */
  root: JsonObject;
  /** How many records it had. */
  count: number;
}

/**
 * Reads the records of a JSON document, a file or what an address gives.
 * @throws {SourceRefused} when it is of another format, or cannot be read to its end
 */
export async function* readDocument(
  location: string,
  transport: Transport,
  family: Family,
  itemOf: (value: unknown, at: SourcePlace) => ReadItem,
): AsyncGenerator<ReadItem, DocumentFacts> {
  const document = await transport.open(location);
  const { rows, hasList, root } = await jsonRows(document);
  let count = 0;
  let events = 0;
  for await (const row of rows) {
    refuseOtherFamily(row, family, document.name);
    count += 1;
    const item = itemOf(row.value, `enregistrement ${count}`);
    if (isEvent(item)) events += 1;
    yield item;
  }
  const name = FAMILIES[family];
  if (root.type === 'FeatureCollection') {
    throw new SourceRefused(
      `${document.name} est une carte (GeoJSON), qui ne dit pas tout des événements : demander l’export JSON`,
    );
  }
  if (!hasList && count === 0) {
    refuseErrorBody(root, document.name);
    throw new SourceRefused(
      `${document.name} ne contient pas de liste d’événements : donner un export JSON d’${name}`,
    );
  }
  if (count > 0 && events === 0) {
    throw new SourceRefused(
      `${document.name} n’est pas un export d’${name} : aucun de ses enregistrements (${count}) n’a d’identifiant (uid) et de titre. Un autre jeu de données se lit en CSV : « pnpm importer csv <fichier> »`,
    );
  }
  return { root, count };
}

/** Something of which at least an identifier and a title can be read. */
function isEvent(item: ReadItem): boolean {
  return item.kind !== 'fault' || (item.id !== undefined && item.title !== undefined);
}
