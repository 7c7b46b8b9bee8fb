import { proposalTexts as texts } from '../../texts/proposal.ts';
import type { Refused, Sent } from './send.ts';
import type { Step } from './steps.ts';
import { part, showStep } from './steps.ts';

/** Thanks, with the address where the answer will be read. */
export function tellSent(root: HTMLElement, step: Step, { url, number }: Sent): void {
  const done = root.querySelector(`[data-step=${step}]`) as HTMLElement;
  part<HTMLAnchorElement>(done, 'sent-link').href = url;
  const told = done.querySelector('[data-sent-number]');
  if (told) told.textContent = texts.sentNumber(number);
  showStep(root, step);
}

/** Why nothing left, above the button that was pressed. */
export function tellRefusal(form: HTMLElement, { message, problems }: Refused): void {
  const refused = part(form, 'refused');
  const title = Object.assign(document.createElement('strong'), {
    textContent: texts.refusedTitle,
  });
  const text = Object.assign(document.createElement('p'), { textContent: message });
  const list = document.createElement('ul');
  list.append(
    ...problems.map((problem) =>
      Object.assign(document.createElement('li'), { textContent: problem.message }),
    ),
  );
  refused.replaceChildren(title, text, ...(problems.length > 0 ? [list] : []));
  refused.hidden = false;
  refused.focus();
}
