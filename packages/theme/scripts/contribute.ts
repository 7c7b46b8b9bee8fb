/** « Je contribue »: shows the step that the page's address asks for. */
import type { ProposableKey } from '@echosciences/content/proposal';
import { PARAMS, TYPE_PARAMS } from '../lib/contribute/params.ts';
import type { ContributeSettings } from '../lib/contribute/settings.ts';
import { startProposal } from './contribute/proposal.ts';
import { startReport } from './contribute/report.ts';
import './offline/register.ts';

const root = document.querySelector<HTMLElement>('[data-contribute]');
if (root) start(root, JSON.parse(root.dataset.contribute ?? '{}'));

function start(root: HTMLElement, settings: ContributeSettings) {
  const params = new URLSearchParams(location.search);
  const page = params.get(PARAMS.report);
  // A path of this site, and nothing that a browser reads as another one.
  if (page && /^\/(?![/\\])/.test(page)) {
    startReport(root, settings, page);
    return;
  }
  const renewed = params.get(PARAMS.renew);
  const type = renewed ? 'event' : typeOf(params.get(PARAMS.type));
  if (type) startProposal(root, settings, type, renewed ?? undefined);
}

function typeOf(param: string | null): ProposableKey | undefined {
  return (Object.keys(TYPE_PARAMS) as ProposableKey[]).find((key) => TYPE_PARAMS[key] === param);
}
