/** What a coordinator reads when a login fails: what happened, and what to do. */
interface Explanation {
  /** HTTP status of the page. */
  status: number;
  title: string;
  advice: string;
}

const AGAIN = 'Fermez cette fenêtre et cliquez de nouveau sur « Se connecter ».';
const TELL = 'Prévenez la personne qui s’occupe du site : c’est au relais d’être corrigé.';

export const REFUSALS = {
  /** Not the address that Decap asks for. */
  request: {
    status: 400,
    title: 'Cette adresse ne s’ouvre pas directement.',
    advice:
      'Ouvrez l’administration de votre site (son adresse suivie de /admin/) et cliquez sur « Se connecter ».',
  },
  /** No cookie, one that was not made here, or one that is too old. */
  session: {
    status: 400,
    title: 'La connexion a expiré.',
    advice: `Elle doit aboutir en dix minutes, et une seule fois. ${AGAIN} Si cela se répète, autorisez les cookies de cette adresse dans votre navigateur.`,
  },
  /** The answer is not to the last question that this browser asked. */
  state: {
    status: 400,
    title: 'Une autre connexion a commencé entre-temps.',
    advice: AGAIN,
  },
  denied: {
    status: 403,
    title: 'Vous n’avez pas autorisé la connexion dans GitHub.',
    advice: `Sans cette autorisation, l’administration ne peut rien enregistrer en votre nom. ${AGAIN}`,
  },
  /** The forge knows the code no more: used already, or older than ten minutes. */
  used: {
    status: 400,
    title: 'Cette autorisation a déjà servi ou a expiré.',
    advice: AGAIN,
  },
  unverified: {
    status: 403,
    title: 'Votre adresse électronique n’est pas confirmée dans GitHub.',
    advice: 'Confirmez-la par le message que GitHub vous a envoyé, puis recommencez.',
  },
  misconfigured: {
    status: 502,
    title: 'GitHub ne reconnaît pas le relais de connexion.',
    advice: TELL,
  },
  unreachable: {
    status: 502,
    title: 'GitHub ne répond pas.',
    advice: `Réessayez dans quelques minutes. ${AGAIN}`,
  },
  unexpected: {
    status: 502,
    title: 'GitHub a donné une réponse que le relais ne comprend pas.',
    advice: `${AGAIN} Si cela se répète, prévenez la personne qui s’occupe du site.`,
  },
  missing: {
    status: 404,
    title: 'Il n’y a rien à cette adresse.',
    advice:
      'Ouvrez l’administration de votre site (son adresse suivie de /admin/) et cliquez sur « Se connecter ».',
  },
  failure: {
    status: 500,
    title: 'Le relais de connexion a rencontré une erreur.',
    advice: TELL,
  },
} as const satisfies Record<string, Explanation>;

export type Refusal = keyof typeof REFUSALS;
