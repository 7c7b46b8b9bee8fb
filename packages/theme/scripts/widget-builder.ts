/** « Intégrer l’agenda »: the choices of the form as snippets, as a preview, and in the clipboard. */
import type { WidgetChoice } from '../lib/widget/snippets.ts';
import {
  attributesOf,
  elementSnippet,
  FIRST_CHOICE,
  framePath,
  frameSnippet,
} from '../lib/widget/snippets.ts';
import { MOST } from '../widget/options.ts';
import { enableCopyButtons } from './copy.ts';

const builder = document.querySelector<HTMLElement>('[data-builder]');
const form = document.querySelector<HTMLElement>('[data-builder-form]');
const preview = document.querySelector<HTMLElement>('echosciences-agenda');

if (builder && form && preview) {
  const portal = builder.dataset.portal ?? '';
  form.hidden = false;
  choosePlace(form, new URLSearchParams(location.search).get('territoire'));
  const update = () => show(choiceOf(form), portal, preview);
  form.addEventListener('input', update);
  update();
  enableCopyButtons(builder);
}

function choosePlace(form: HTMLElement, asked: string | null) {
  const zone = fieldOf<HTMLSelectElement>(form, 'zone');
  if ([...zone.options].some(({ value }) => value === asked)) zone.value = asked ?? '';
}

function choiceOf(form: HTMLElement): WidgetChoice {
  const value = (name: string) => fieldOf(form, name).value.trim();
  const option = fieldOf<HTMLSelectElement>(form, 'zone').selectedOptions[0];
  const count = Math.trunc(Number(value('count')));
  return {
    zone: value('zone'),
    theme: value('theme'),
    count: count >= 1 ? Math.min(count, MOST) : FIRST_CHOICE.count,
    appearance: value('appearance'),
    heading: value('heading'),
    agenda: { url: option?.dataset.url ?? '', title: option?.dataset.title ?? '' },
  };
}

function show(choice: WidgetChoice, portal: string, preview: HTMLElement) {
  write('element', elementSnippet(choice, portal));
  write('cadre', frameSnippet(choice, portal));
  const attributes = new Map(attributesOf(choice));
  for (const name of ['territoire', 'theme', 'nombre', 'apparence', 'titre']) {
    const value = attributes.get(name);
    if (value === undefined) preview.removeAttribute(name);
    else if (value !== preview.getAttribute(name)) preview.setAttribute(name, value);
  }
  document.querySelector('[data-frame-link]')?.setAttribute('href', framePath(choice));
  for (const status of document.querySelectorAll('[data-copied]')) status.textContent = '';
}

function write(id: string, text: string) {
  const code = document.querySelector(`[data-snippet="${id}"]`);
  if (code) code.textContent = text;
}

function fieldOf<Field extends HTMLInputElement | HTMLSelectElement>(
  form: HTMLElement,
  name: string,
): Field {
  return form.querySelector(`[name=${name}]`) as Field;
}
