import { today } from '@echosciences/calendar';
import type { Map as ImmutableMap } from 'immutable';
import { otherYear } from '../../admin/other-year.ts';
import { collectionNames, moveDraft } from '../../decap/internals.ts';

const PAST =
  'Cette année est passée, et rien n’y est encore rangé\u00A0: vérifier la date. Si elle est juste, la personne qui administre le site peut y ranger un premier contenu, et la liste de cette année paraîtra ici.';
const TOO_FAR = 'Cette année est trop loin pour être annoncée\u00A0: vérifier la date.';

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
        <p>{other.year < today(Date.now()) ? PAST : TOO_FAR}</p>
      )}
    </div>
  );
}
