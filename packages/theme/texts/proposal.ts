/** What the script of « Je contribue » says. */
export const proposalTexts = {
  found: (count: number) => (count === 0 ? 'Aucun dans la liste.' : `${count} dans la liste.`),
  listOffline: 'La liste est indisponible\u00A0: écrivez le nom en toutes lettres.',
  imageWorking: 'Réduction de l’image…',
  imageKept: (name: string, kept: string, given: string) =>
    `${name}\u00A0: ${kept} (le fichier d’origine fait ${given}).`,
  draftRestored: (when: string) => `Votre brouillon du ${when} est repris.`,
  draftWithoutImage: 'L’image n’y est pas gardée\u00A0: choisissez-la de nouveau.',
  previewLoading: 'Préparation de l’aperçu…',
  previewFailed: 'L’aperçu est indisponible\u00A0: vérifiez la connexion, puis recommencez.',
  previewInvalid: 'L’aperçu se montre quand le formulaire est complet.',
  checking: 'Vérification…',
  checkFailed:
    'La vérification n’a pas pu se charger\u00A0: regardez si vous êtes en ligne, puis recommencez. Rien n’est perdu.',
  errorsTitle: (count: number) =>
    count > 1 ? `Il reste ${count} points à corriger` : 'Il reste un point à corriger',
  error: 'Erreur\u00A0:',
  readyIntro: (title: string) =>
    `«\u202F${title}\u202F» est complet. Choisissez comment l’envoyer.`,
  weight: (size: string) => `Poids total\u00A0: ${size}.`,
  sending: 'Envoi en cours…',
  sentNumber: (number: number) => `Elle porte le numéro ${number}.`,
  refusedTitle: 'La proposition n’est pas partie',
  refusals: {
    403: 'Le relais refuse ce site. Prévenez la coordination, et envoyez la proposition par message.',
    409: 'Cette proposition existe déjà\u00A0: la coordination l’a reçue.',
    413: 'La proposition est trop lourde. Choisissez une image plus petite, ou retirez-la.',
    422: 'Des champs sont à corriger.',
    429: 'Trop de propositions sont parties d’ici en peu de temps.',
    502: 'Le dépôt des propositions ne répond pas. Recommencez dans quelques minutes, ou envoyez la proposition par message.',
    503: 'Le dépôt des propositions ne répond pas. Recommencez dans quelques minutes, ou envoyez la proposition par message.',
  } as Record<number, string>,
  refused: 'Le relais n’a pas accepté l’envoi. Recommencez, ou envoyez la proposition par message.',
  unreachable:
    'Le relais ne répond pas\u00A0: vérifiez la connexion, puis recommencez. Sinon, envoyez la proposition par message.',
  retryIn: (minutes: number) =>
    `Recommencez dans ${minutes}\u00A0minute${minutes > 1 ? 's' : ''}\u00A0: rien n’est perdu.`,
  githubImageDownload: (name: string) => `Télécharger ${name}`,
  mailSubject: (title: string) => `Proposition\u00A0: ${title}`,
  mailBody: (title: string, site: string, file: string) =>
    `Bonjour,\n\nJe propose «\u202F${title}\u202F» pour ${site}.\n\nLe fichier ${file} est joint à ce message.\n(À joindre\u00A0: il est dans vos téléchargements.)\n\nCordialement,\n`,
  reportMissing: 'dire en quelques mots ce qu’il faut corriger, 10 caractères au moins',
  reportSubject: (page: string) => `Erreur à signaler\u00A0: ${page}`,
} as const;
