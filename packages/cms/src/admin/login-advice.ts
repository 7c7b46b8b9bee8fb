/**
 * What to do about a login that the forge granted and Decap refused, whose own words are English and
 * name the repository for any cause.
 */
export function loginAdvice(error: { message?: string; status?: number }): string {
  const { message = '', status } = error;
  if (status === 401) return 'la forge ne reconnaît plus cette connexion. Recommencez.';
  if (/does not have access/.test(message) || status === 403 || status === 404) {
    return 'votre compte n’a pas le droit d’écrire dans le dépôt. Acceptez l’invitation reçue par courrier électronique, ou demandez-la à la personne qui s’occupe du site.';
  }
  return 'la forge ne répond pas. Vérifiez votre connexion à Internet, puis recommencez dans quelques minutes.';
}
