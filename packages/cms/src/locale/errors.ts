import { typography } from '@echosciences/schemas';

/**
 * What Decap, its backends and the browser throw in English, and what a coordinator reads instead:
 * what happened and what to do. The first that matches counts.
 */
const KNOWN: readonly (readonly [english: RegExp, french: string])[] = [
  [
    /Failed to fetch|NetworkError|Load failed|network error/i,
    'le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.',
  ],
  [/timed out/i, 'le serveur tarde trop à répondre. Réessayez dans une minute.'],
  [
    /rate limit|too many requests|\b429\b/i,
    'trop de demandes en peu de temps. Attendez quelques minutes, puis réessayez.',
  ],
  [
    /does not have access to this repo|Repo ".*" not found|must have (?:push|admin)|not accessible|\b403\b|forbidden/i,
    'ce compte n’a pas le droit d’écrire dans ce territoire. Demandez l’accès à la personne qui administre le site.',
  ],
  [
    /bad credentials|requires authentication|invalid token|unauthorized|refresh (?:access )?token|\b401\b/i,
    'votre connexion a expiré. Copiez ce qui n’est pas enregistré, puis reconnectez-vous.',
  ],
  [
    /fast.forward|reference update failed|\bconflict\b|\b409\b|has changed|does not match/i,
    'quelqu’un d’autre vient de modifier ce contenu. Copiez votre texte, rechargez la page et reprenez.',
  ],
  [
    /already exists|already a branch/i,
    'ce contenu, ou un autre du même nom, est déjà en préparation. Copiez votre texte et ouvrez-le sous « En préparation » ; si c’est un autre, changez le titre.',
  ],
  [
    /not under editorial workflow/i,
    'ce contenu n’est plus en préparation : il a sans doute été publié ou supprimé. Rechargez la page.',
  ],
  [/failed to acquire/i, 'une autre opération est en cours. Réessayez dans un instant.'],
  [/not allowed to create/i, 'on ne peut pas créer de contenu dans cette rubrique.'],
  [/not allowed to delete/i, 'on ne peut pas supprimer de contenu dans cette rubrique.'],
  [/entry limit/i, 'cette rubrique ne peut pas recevoir d’autre contenu.'],
  [/quota|full disk/i, 'ce navigateur n’a plus de place pour garder votre saisie.'],
  [/not found|\b404\b/i, 'ce contenu est introuvable : il a sans doute été supprimé ou déplacé.'],
  [
    /JSON|parsed into the expected format/i,
    'la réponse du serveur est illisible. Rechargez la page : l’opération a peut-être réussi.',
  ],
  [/failed to authenticate|authori[sz]ation/i, 'le service de connexion a refusé. Réessayez.'],
];

/** A letter, a sign or a space that French has and English has not. */
const FRENCH_SIGN = /[àâçéèêëîïôùûœ«»’…\u00A0\u202F]| [:;!?]/i;

/**
 * An error as a coordinator reads it. French passes, a known English message has its
 * French one; any other is quoted, for the person who will be asked.
 */
export function frenchError(error: unknown): string {
  const message = messageOf(error);
  if (FRENCH_SIGN.test(message)) return typography(message);
  const known = KNOWN.find(([english]) => english.test(message));
  if (known) return typography(known[1]);
  return typography(`erreur inattendue : « ${message} »`);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error ?? '');
  return text.replace(/^(?:\w*Error: )+/, '').trim();
}
