import type { Problem } from '@echosciences/schemas';
import { typography } from '@echosciences/schemas/typography';
import { capitalise } from '../../lib/capitalise.ts';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import { part } from './steps.ts';

const CONTROL = 'input:not([type=hidden]), select, textarea';

/**
 * Shows what is wrong: at each field, and in a list above the form whose links lead there.
 * Pattern: « Error summary » of the GOV.UK Design System.
 */
export function showErrors(
  root: HTMLElement,
  form: HTMLElement,
  problems: readonly Problem[],
): void {
  clearErrors(form);
  const found = problems
    .map((problem) => ({ problem, field: fieldOf(form, problem.path) }))
    .sort((one, other) => inPage(one.field, other.field));
  const summary = part(root, 'errors');
  summary.hidden = problems.length === 0;
  summary.querySelector('h3')?.replaceChildren(texts.errorsTitle(problems.length));
  summary.querySelector('ul')?.replaceChildren(
    ...found.map(({ problem, field }) => {
      const reason = sentence(problem.reason);
      if (field) showAt(field, reason);
      const line = document.createElement('li');
      const text = problem.label ? typography(`${problem.label} : ${problem.reason}`) : reason;
      line.append(field ? linkTo(field, text) : text);
      return line;
    }),
  );
}

/** Fields as the page has them, from top to bottom; what has none comes last. */
function inPage(one: Element | null, other: Element | null): number {
  if (!one || !other) return Number(!one) - Number(!other);
  const follows = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return one === other ? 0 : follows ? -1 : 1;
}

export function focusErrors(root: HTMLElement): void {
  part(root, 'errors').focus();
}

/** The field of a problem, or the nearest group around it that the form shows. */
export function fieldOf(form: HTMLElement, path: readonly (string | number)[]): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    const found = fieldNamed(form, name) ?? sessionPart(form, name);
    if (found && !found.closest('[hidden]')) return found;
  }
  return null;
}

function fieldNamed(form: HTMLElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
}

/** The start of a session is a day and a time: what lacks is what is wrong. */
function sessionPart(form: HTMLElement, name: string): HTMLElement | null {
  const [, session, end] = /^(occurrences\.\d+)\.(start|end)$/.exec(name) ?? [];
  if (!session) return null;
  if (end === 'end') return fieldNamed(form, `${session}.closes`);
  const day = fieldNamed(form, `${session}.day`);
  const hasDay = day?.querySelector('input')?.value !== '';
  const opens = fieldNamed(form, `${session}.opens`);
  return hasDay && opens?.querySelector('input')?.value === '' ? opens : day;
}

function showAt(field: HTMLElement, reason: string): void {
  const error = errorOf(field);
  // The first of a field is the one to mend.
  if (!error?.hidden) return;
  const prefix = Object.assign(document.createElement('span'), {
    className: 'visually-hidden',
    textContent: `${texts.error} `,
  });
  error.replaceChildren(prefix, reason);
  error.hidden = false;
  field.classList.add('is-wrong');
  const control = field.matches('fieldset') ? null : field.querySelector(CONTROL);
  control?.setAttribute('aria-invalid', 'true');
}

function errorOf(field: HTMLElement): HTMLElement | null {
  const name = CSS.escape(field.dataset.field ?? '');
  return field.querySelector<HTMLElement>(`[data-error="${name}"]`);
}

function linkTo(field: HTMLElement, text: string): HTMLAnchorElement {
  const control = field.querySelector<HTMLElement>(CONTROL) ?? field.querySelector('button');
  const link = document.createElement('a');
  link.href = `#${control?.id ?? ''}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (
      let part = field.closest('details');
      part;
      part = part.parentElement?.closest('details') ?? null
    ) {
      part.open = true;
    }
    control?.focus();
  });
  return link;
}

function clearErrors(form: HTMLElement): void {
  for (const error of form.querySelectorAll<HTMLElement>('[data-error]')) error.hidden = true;
  for (const field of form.querySelectorAll('.is-wrong')) field.classList.remove('is-wrong');
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
  }
}

function sentence(reason: string): string {
  return typography(capitalise(reason));
}
