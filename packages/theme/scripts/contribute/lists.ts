/** Lists of a form: items are copies of a template, numbered in their names and ids. */

/** No link and no draft makes a longer list. */
const MOST = 60;
const NUMBERED = ['name', 'id', 'for', 'aria-describedby', 'data-field', 'data-error'];

export function startLists(form: HTMLElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    for (let count = Number(list.dataset.start); count > 0; count -= 1) addItem(list);
    list.querySelector(':scope > [data-add]')?.addEventListener('click', () => {
      const item = addItem(list);
      copyHours(list);
      item?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }
}

export function listOf(form: HTMLElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-list="${CSS.escape(name)}"]`);
}

/** Adds items until there are `count`. */
export function withItems(list: HTMLElement, count: number): void {
  while (itemsOf(list).length < Math.min(count, MOST)) addItem(list);
}

export function addItem(list: HTMLElement): HTMLElement | undefined {
  const items = list.querySelector(':scope > [data-items]');
  const template = list.querySelector<HTMLTemplateElement>(':scope > template');
  const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  if (!items || !item || itemsOf(list).length >= MOST) return undefined;
  items.append(item);
  item.querySelector('[data-remove]')?.addEventListener('click', () => {
    item.remove();
    renumber(list);
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.querySelector<HTMLElement>(':scope > [data-add]')?.focus();
  });
  renumber(list);
  return item;
}

/** Empty items are no part of what is proposed: without them, an error's number is that of its item. */
export function dropBlankItems(form: HTMLElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    const items = itemsOf(list);
    const blank = items.filter(isBlank);
    const kept = blank.length === items.length ? Number(list.dataset.start) : 0;
    for (const item of blank.slice(kept)) item.remove();
    renumber(list);
  }
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-items] > [data-item]')];
}

function isBlank(item: HTMLElement): boolean {
  const controls = item.querySelectorAll<HTMLInputElement>('input, select, textarea');
  return [...controls].every(({ type, checked, value }) =>
    ['checkbox', 'radio'].includes(type) ? !checked : value.trim() === '',
  );
}

function renumber(list: HTMLElement): void {
  // In names and in ids: `links.0.url`, `resource-links-0-url`.
  const name = (list.dataset.list ?? '').replaceAll('.', '[.-]');
  const place = new RegExp(`(?<=(?:^|[ -])${name}[.-])(?:\\*|n|\\d+)(?=[.-]|$| )`, 'g');
  const items = itemsOf(list);
  for (const [index, item] of items.entries()) {
    for (const element of [item, ...item.querySelectorAll('*')]) {
      for (const attribute of NUMBERED) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replace(place, String(index)));
      }
    }
    const number = item.querySelector('[data-number]');
    const remove = item.querySelector<HTMLElement>('[data-remove]');
    if (number) number.textContent = String(index + 1);
    if (!remove) continue;
    remove.textContent = `${remove.dataset.remove} ${index + 1}`;
    // The first that the form gives is there to be filled.
    remove.hidden = items.length <= Number(list.dataset.start);
  }
}

/** Most events take place at the same hours on all their days. */
function copyHours(list: HTMLElement): void {
  const [last, added] = itemsOf(list).slice(-2);
  for (const part of ['opens', 'closes']) {
    const from = last?.querySelector<HTMLInputElement>(`[name$=".${part}"]`);
    const to = added?.querySelector<HTMLInputElement>(`[name$=".${part}"]`);
    if (from && to) to.value = from.value;
  }
}
