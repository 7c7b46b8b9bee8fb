import type { ProposableKey } from '@echosciences/content/proposal';
import type { Entry } from '../../lib/contribute/entries.ts';
import { CARRIED } from '../../lib/contribute/params.ts';
import { addItem, listOf, startLists, withItems } from './lists.ts';
import { part } from './steps.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts the form of a type in the page, out of its template. */
export function openForm(root: HTMLElement, type: ProposableKey): HTMLFormElement {
  const form = part<HTMLFormElement>(root, 'form');
  const template = root.querySelector<HTMLTemplateElement>(`[data-form-of="${type}"]`);
  if (!template) throw new Error(`[contribute] No form for ${type}.`);
  part(root, 'form-title').textContent = template.dataset.title ?? '';
  part(form, 'fields').replaceChildren(document.importNode(template.content, true));
  startLists(form);
  form.addEventListener('input', () => showRelevant(form));
  showRelevant(form);
  return form;
}

/** What the form holds: files are apart, what does not apply is left out. */
export function entriesIn(form: HTMLFormElement): Entry[] {
  return [...new FormData(form)].flatMap(([name, value]): Entry[] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** Fills the form, adding the items of lists that it takes. Names that it does not know are left out. */
export function fill(form: HTMLFormElement, entries: readonly Entry[]): void {
  for (const [name, value] of entries) {
    const [, list, index] = /^(.+?)\.(\d+)(?:\.|$)/.exec(name) ?? [];
    const inList = list === undefined ? null : listOf(form, list);
    if (inList) withItems(inList, Number(index) + 1);
    const controls = controlsOf(form, name);
    const plain = controls.length === 0 ? listOf(form, name) : null;
    if (plain) {
      const added = addItem(plain)?.querySelector<Control>('input, textarea');
      if (added) added.value = value;
    } else if (controls.length === 0 && CARRIED.includes(name)) {
      const carried = Object.assign(document.createElement('input'), {
        type: 'hidden',
        name,
        value,
      });
      part(form, 'fields').append(carried);
    }
    for (const control of controls) write(control, value);
  }
  showRelevant(form);
}

function controlsOf(form: HTMLElement, name: string): Control[] {
  return [...form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)];
}

function write(control: Control, value: string): void {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    if (control.value === value) control.checked = true;
  } else {
    control.value = value;
  }
}

/** An event on site has a place, one online an address to connect; a known place has its own address. */
function showRelevant(form: HTMLFormElement): void {
  const mode = form.querySelector<HTMLInputElement>('[name=eventAttendanceMode]:checked')?.value;
  if (!mode) return;
  const place = form.querySelector<HTMLInputElement>('[name=place]')?.value ?? '';
  show(form, 'place', mode !== 'online');
  show(form, 'address', mode !== 'online' && place === '');
  show(form, 'onlineUrl', mode !== 'offline');
}

function show(form: HTMLElement, name: string, isShown: boolean): void {
  const field = form.querySelector<HTMLElement>(`[data-field="${name}"]`);
  if (!field || field.hidden === !isShown) return;
  field.hidden = !isShown;
  for (const control of field.querySelectorAll<Control>('input, select, textarea')) {
    control.disabled = !isShown;
  }
}
