/** What Decap throws when a forge refuses: in English, with the forge's HTTP status or 500 without one. */
interface ForgeError {
  message?: string;
  status?: number;
}

const SILENT =
  'la forge ne répond pas. Vérifiez votre connexion à Internet, puis recommencez dans quelques minutes.';

/** What to do about a login that the forge granted and Decap refused, naming the repository for any cause. */
export function loginAdvice({ message = '', status }: ForgeError): string {
  if (status === 401) return 'la forge ne reconnaît plus cette connexion. Recommencez.';
  if (/does not have access/.test(message) || status === 403 || status === 404) {
    return 'votre compte n’a pas le droit d’écrire dans le dépôt. Acceptez l’invitation reçue par courrier électronique, ou demandez-la à la personne qui s’occupe du site.';
  }
  return SILENT;
}

/** What to do about a draft that the forge does not let through to the published branch. */
export function publishAdvice({ status = 500 }: ForgeError): string {
  if (status >= 500) return SILENT;
  return 'la forge attend que les vérifications du brouillon réussissent. Recommencez dans deux minutes ; si cela dure, ouvrez la demande de fusion dans la forge : elle dit ce qui ne va pas.';
}
