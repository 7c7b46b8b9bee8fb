import { typography } from '@echosciences/schemas/typography';
import { capitalise } from '../../lib/capitalise.ts';
import { newIssueAddress } from '../../lib/contribute/exits.ts';
import type { ContributeSettings } from '../../lib/contribute/settings.ts';
import { mailto } from '../../lib/mailto.ts';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import { tellRefusal, tellSent } from './outcome.ts';
import { post } from './send.ts';
import { part, showStep } from './steps.ts';

/** Fewer characters say nothing that can be mended. */
const SHORTEST = 10;

/** « Signaler une erreur »: a message about a page, by the relay, GitHub or a mail. */
export function startReport(root: HTMLElement, settings: ContributeSettings, page: string): void {
  const form = part<HTMLFormElement>(root, 'report-form');
  const field = form.elements.namedItem('message') as HTMLTextAreaElement;
  Object.assign(part<HTMLAnchorElement>(root, 'report-page'), { href: page, textContent: page });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isMissing()) return;
    const { value } = event.submitter as HTMLButtonElement;
    const subject = texts.reportSubject(page);
    const body = `${settings.origin}${page}\n\n${field.value.trim()}`;
    if (value === 'relay') void send();
    else if (value === 'github') location.assign(issue(subject, body));
    else location.assign(mailto({ to: settings.email, subject, body: `${body}\n` }));
  });
  showStep(root, 'report');

  function isMissing(): boolean {
    const error = part(form, 'error="message"');
    error.hidden = field.value.trim().length >= SHORTEST;
    error.textContent = error.hidden ? '' : typography(capitalise(texts.reportMissing));
    if (error.hidden) field.removeAttribute('aria-invalid');
    else {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
    return !error.hidden;
  }

  function issue(title: string, body: string): string {
    return newIssueAddress(settings, { title, body, labels: settings.territory });
  }

  async function send() {
    const own = new FormData(form);
    const signature = String(own.get('signature') ?? '').trim();
    const body = new FormData();
    const signalement = {
      territory: settings.territory,
      page,
      message: field.value.trim(),
      ...(signature && { signature }),
    };
    body.set('signalement', JSON.stringify(signalement));
    body.set('site_web', String(own.get('site_web') ?? ''));
    const status = part(form, 'sending');
    const buttons = form.querySelectorAll('button');
    for (const button of buttons) button.disabled = true;
    status.textContent = texts.sending;
    const outcome = await post(`${settings.relay}/signalements`, body);
    for (const button of buttons) button.disabled = false;
    status.textContent = '';
    if ('url' in outcome) tellSent(root, 'reported', outcome);
    else tellRefusal(form, outcome);
  }
}
