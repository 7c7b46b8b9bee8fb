import { contentTypeOfFolder } from './content-types.ts';

/** What `rubrique/slug` or `territoire/rubrique/slug` names. */
export function readReference(reference: string) {
  const parts = reference.split('/');
  const [folder = '', slug = ''] = parts.slice(-2);
  return {
    /** None in a reference to an entry of its own territory. */
    territory: parts.length === 3 ? parts[0] : undefined,
    folder,
    /** None where no rubrique has that name. */
    type: contentTypeOfFolder(folder),
    slug,
  };
}
