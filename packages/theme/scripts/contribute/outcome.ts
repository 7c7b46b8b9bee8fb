import { contributeTexts as texts } from '../../texts/contribute.ts';
import type { Sent } from './send.ts';
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
export function tellRefusal(form: HTMLElement, message: string): void {
  const refused = part(form, 'refused');
  const title = Object.assign(document.createElement('strong'), {
    textContent: texts.refusedTitle,
  });
  const text = Object.assign(document.createElement('p'), { textContent: message });
  refused.replaceChildren(title, text);
  refused.hidden = false;
  refused.focus();
}
