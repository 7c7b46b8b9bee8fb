import type { Map as ImmutableMap } from 'immutable';
import { otherYear } from '../../admin/other-year.ts';
import { collectionNames, moveDraft } from '../../decap/internals.ts';

interface Props {
  collectionName: string;
  data: ImmutableMap<string, unknown>;
}

/** For a new entry of another year than its list's: goes on in the right one, nothing to type again. */
export function YearNotice({ collectionName, data }: Props) {
  const other = otherYear(collectionName, data.toJS());
  if (!other) return null;
  const isThere = collectionNames().includes(other.collection);
  return (
    <div className="es-note" role="status">
      <p>{`Année\u00A0: ${other.message}`}</p>
      {isThere ? (
        <button
          type="button"
          className="es-button"
          onClick={() => void moveDraft(other.collection)}
        >{`Continuer dans «\u202F${other.label}\u202F»`}</button>
      ) : (
        <p>Cette année est trop loin pour être annoncée : vérifier la date.</p>
      )}
    </div>
  );
}
