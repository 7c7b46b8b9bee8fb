import type { FilterFacts } from '../../lib/agenda/compact.ts';
import type { Found } from '../../lib/agenda/engine.ts';

/** Fills the form from an address; what the address does not name stays as the page's own filters say. */
export function fillForm(form: HTMLFormElement, preset: string, search: string): void {
  const params = new URLSearchParams(preset);
  const asked = new URLSearchParams(search);
  for (const name of new Set(asked.keys())) {
    params.delete(name);
    for (const value of asked.getAll(name)) params.append(name, value);
  }
  for (const field of fieldsOf(form)) {
    const values = params.getAll(field.name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[0] ?? '';
      // A choice that is not offered leaves a list without any.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }
}

/** What the form asks, empty fields left out. */
export function paramsOf(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value.trim());
  }
  return params;
}

/** The address that says how the form differs from what the page stands for by itself. */
export function addressOf(params: URLSearchParams, preset: string): string {
  const own = new URLSearchParams(preset);
  const differing = new URLSearchParams();
  for (const name of new Set([...params.keys(), ...own.keys()])) {
    const [asked, given] = [params.getAll(name), own.getAll(name)];
    if (asked.join('\n') === given.join('\n')) continue;
    for (const value of asked.length > 0 ? asked : ['']) differing.append(name, value);
  }
  return differing.size > 0 ? `?${differing}` : location.pathname;
}

/** Writes beside each choice how many events it would give. */
export function showCounts(form: HTMLFormElement, counts: Found['counts']): void {
  for (const [name, byValue] of counts) {
    for (const field of fieldsOf(form)) {
      if (field.name !== name) continue;
      if (field instanceof HTMLSelectElement) {
        for (const option of field.options) {
          if (option.value === '') continue;
          const count = byValue.get(option.value) ?? 0;
          option.dataset.label ??= option.text;
          const text = `${option.dataset.label} (${count})`;
          if (option.text !== text) option.text = text;
          option.disabled = count === 0 && !option.selected;
        }
      } else {
        const label = field.closest('label')?.querySelector(`[data-count="${field.value}"]`);
        if (label) label.textContent = `(${byValue.get(field.value) ?? 0})`;
      }
    }
  }
}

/** Writes how many filters are in use where the folded form says so. */
export function showActive(form: HTMLFormElement, sign: HTMLElement): void {
  const active = [...new Set(paramsOf(form).keys())].length;
  sign.textContent = active > 0 ? `(${active})` : '';
}

/** Gives each event its format's name, from the form's own words. */
export function nameKinds(events: readonly FilterFacts[], form: HTMLFormElement): void {
  const options = form.querySelectorAll<HTMLOptionElement>('[name=format] option[data-label]');
  const labels = new Map([...options].map(({ value, dataset }) => [value, dataset.label]));
  for (const event of events) event.kind ??= labels.get(event.terms.format?.[0] ?? '');
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (element) => element instanceof HTMLInputElement || element instanceof HTMLSelectElement,
  );
}
