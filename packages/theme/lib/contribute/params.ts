import type { ProposableKey } from '@echosciences/content/proposal';

/** What the page's address says: `?type=evenement`, `?reconduire=<slug>#title=…`, `?signaler=/agenda/…/`. */
export const PARAMS = { type: 'type', renew: 'reconduire', report: 'signaler' } as const;

export const TYPE_PARAMS: Record<ProposableKey, string> = {
  event: 'evenement',
  article: 'article',
  announcement: 'annonce',
  place: 'lieu',
  resource: 'ressource',
};

/** Fields that a new edition takes from the former one without a control of their own. */
export const CARRIED = ['previousEdition', 'organizers'];
