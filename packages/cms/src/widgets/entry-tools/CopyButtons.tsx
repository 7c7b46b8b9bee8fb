import type { Day } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import type { Map as ImmutableMap } from 'immutable';
import type { Copy } from '../../actions/copies.ts';
import { duplicateOf, nextEditionOf } from '../../actions/copies.ts';
import { duplicateNotes, editionNotes } from '../../actions/copy-notes.ts';
import { duplicateTarget, editionTargets } from '../../actions/copy-targets.ts';
import { collectionNames, openNewEntry } from '../../decap/internals.ts';

interface Props {
  typeKey: ContentTypeKey;
  collectionName: string;
  slug: string;
  data: ImmutableMap<string, unknown>;
  today: Day;
}

/** « Dupliquer », and for an event « Reconduire » in each year that is not over. */
export function CopyButtons({ typeKey, collectionName, slug, data, today }: Props) {
  const names = collectionNames();
  const title = String(data.get('title') ?? '');
  const open = (target: string, copy: Copy, notes: string[]) =>
    void openNewEntry(target, { ...copy.data, copy_notes: notes });
  const duplicate = () => {
    const copy = duplicateOf(typeKey, data.toJS(), today);
    open(duplicateTarget(collectionName, names, today), copy, duplicateNotes(title, copy));
  };
  const renew = (target: string) => {
    const copy = nextEditionOf(slug, data.toJS(), today);
    open(target, copy, editionNotes(title, copy));
  };
  const targets = typeKey === 'event' ? editionTargets(collectionName, names, today) : [];
  return (
    <>
      <button type="button" className="es-button" onClick={duplicate}>
        Dupliquer
      </button>
      {targets.map(({ collection, year }) => (
        <button
          key={year}
          type="button"
          className="es-button"
          onClick={() => renew(collection)}
        >{`Reconduire en ${year}`}</button>
      ))}
    </>
  );
}
