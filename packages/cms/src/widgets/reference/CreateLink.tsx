import { contentTypes } from '@echosciences/schemas';
import { collectionName, readCollectionName } from '../../config/collections.ts';
import type { Scope } from './references.ts';

/** The way to an entry that is not there yet: in a tab of its own, the form here would be lost. */
export function CreateLink({
  scope,
  collectionName: from,
}: {
  scope: Scope;
  collectionName: string;
}) {
  const [key] = scope.types;
  // Which year an event is of is asked first: the list of its rubrique is the way.
  if (!key || key === '*' || contentTypes[key].byYear) return null;
  const { territory } = readCollectionName(from);
  const { folder, labels } = contentTypes[key];
  return (
    <a
      className="es-create"
      href={`#/collections/${collectionName(territory, folder)}/new`}
      target="_blank"
      rel="noopener"
    >
      {`Créer\u00A0: ${labels.singular.toLowerCase()} (nouvel onglet)`}
    </a>
  );
}
