import { typography } from '@echosciences/schemas';
import type { Refused } from './refused.ts';

const KEPT = 'Rien n’est perdu : le texte reste dans cette page.';
const OTHERWISE =
  'Vous pouvez aussi télécharger la proposition et l’envoyer par courriel à la coordination.';

/** What a person reads when a proposal or a report is not taken: what happened, and what to do. */
const ANSWERS = {
  unreadable: {
    status: 400,
    message: `Cet envoi est illisible. Rechargez la page et recommencez. ${OTHERWISE}`,
  },
  honeypot: {
    status: 400,
    message:
      'Un champ caché de ce formulaire a été rempli, comme le font les robots. Si votre navigateur l’a rempli seul, rechargez la page et recommencez sans le remplissage automatique.',
  },
  origin: {
    status: 403,
    message: 'Les propositions se font depuis la page « Je contribue » des sites du réseau.',
  },
  exists: {
    status: 409,
    message: `Un contenu du même titre est déjà publié ou déjà proposé. Vérifiez qu’il n’est pas en ligne ; sinon, précisez le titre. ${KEPT}`,
  },
  heavy: {
    status: 413,
    message: `L’envoi est trop lourd : 8 Mo en tout, 3 Mo par image. Retirez une image ou réduisez-la. ${KEPT}`,
  },
  crowded: {
    status: 413,
    message: `Six images au plus accompagnent une proposition. Retirez-en. ${KEPT}`,
  },
  long: {
    status: 413,
    message: `Le texte est trop long : 100 000 octets au plus, tous les champs compris, soit une quarantaine de pages. Raccourcissez-le. ${KEPT}`,
  },
  invalid: {
    status: 422,
    message: 'Il reste quelque chose à corriger.',
  },
  territory: {
    status: 422,
    message: 'Ce territoire n’existe pas. Rechargez la page et recommencez.',
  },
  hasty: {
    status: 429,
    message: `Vous avez envoyé beaucoup de messages en peu de temps. Attendez quelques minutes. ${KEPT}`,
  },
  full: {
    status: 429,
    message: `Beaucoup de messages attendent déjà d’être relus : le site n’en prend plus pour le moment. Réessayez demain. ${OTHERWISE}`,
  },
  unreachable: {
    status: 503,
    message: `Le service qui reçoit les propositions ne répond pas. Réessayez dans quelques minutes. ${KEPT} ${OTHERWISE}`,
  },
  misconfigured: {
    status: 502,
    message: `Le site n’arrive pas à enregistrer la proposition : c’est un réglage à corriger de son côté. ${KEPT} ${OTHERWISE}`,
  },
  unexpected: {
    status: 502,
    message: `Le service qui reçoit les propositions a donné une réponse incompréhensible. Réessayez dans quelques minutes. ${KEPT} ${OTHERWISE}`,
  },
  failure: {
    status: 500,
    message: `Le site a rencontré une erreur. ${KEPT} ${OTHERWISE}`,
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type Answer = keyof typeof ANSWERS;

/** `{ code, message, problems? }`, with `retry-after` in seconds where it helps. */
export function refusalAnswer({ answer, problems, retryAfter }: RefusalData): Response {
  const { status, message } = ANSWERS[answer];
  return Response.json(
    {
      code: answer,
      message: typography(message),
      ...(problems && {
        problems: problems.map(({ path, message }) => ({ path, message: typography(message) })),
      }),
    },
    { status, headers: retryAfter ? { 'retry-after': String(retryAfter) } : {} },
  );
}

type RefusalData = Pick<Refused, 'answer' | 'problems' | 'retryAfter'>;
