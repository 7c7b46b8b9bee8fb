import { escapeHtml } from '../escape-html.ts';

/** HTML that needs no more escaping. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

/** HTML from a template: what it is given is text, unless it was made here. Nothing for `false`. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(
    strings.map((string, index) => string + rendered(values[index] ?? '')).join(''),
  );
}

function rendered(value: Value): string {
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(rendered).join('');
  return value === false || value === undefined ? '' : escapeHtml(String(value));
}
