import { ALL_THEMES, EVERYWHERE } from './data.ts';

/** What the attributes of the element ask. */
export interface WidgetOptions {
  territory: string;
  theme: string;
  count: number;
  /** Level of the title's heading; those of the events are one below. */
  level: number;
  /** Replaces the title; an empty one hides it. */
  title?: string;
  appearance: 'auto' | 'clair' | 'sombre';
}

export const ATTRIBUTES = [
  'territoire',
  'theme',
  'nombre',
  'niveau',
  'titre',
  'apparence',
] as const;

export const DEFAULT_COUNT = 6;
export const MOST = 20;
const DEFAULT_LEVEL = 2;
export const APPEARANCES = ['auto', 'clair', 'sombre'] as const;

/** Attributes come from any page: what makes no sense counts as absent. */
export function readOptions(attribute: (name: string) => string | null): WidgetOptions {
  const appearance = word(attribute('apparence'));
  return {
    territory: word(attribute('territoire')) || EVERYWHERE,
    theme: word(attribute('theme')) || ALL_THEMES,
    count: integer(attribute('nombre'), 1, MOST) ?? DEFAULT_COUNT,
    level: integer(attribute('niveau'), 1, 5) ?? DEFAULT_LEVEL,
    title: attribute('titre')?.trim(),
    appearance: APPEARANCES.find((known) => known === appearance) ?? 'auto',
  };
}

/** Address of the data from the portal's root; none for what cannot be a name, such as `..`. */
export function dataPath({
  territory,
  theme,
}: Pick<WidgetOptions, 'territory' | 'theme'>): string | undefined {
  const isName = [territory, theme].every((name) => /^[a-z0-9-]+$/.test(name));
  return isName ? `/widget/donnees/${territory}/${theme}.json` : undefined;
}

/** The link when it may be followed, absolute; else undefined. */
export function webAddress(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function word(value: string | null): string {
  return value?.trim().toLowerCase() ?? '';
}

function integer(value: string | null, min: number, max: number): number | undefined {
  const number = Math.trunc(Number(value?.trim() || Number.NaN));
  return Number.isNaN(number) ? undefined : Math.min(Math.max(number, min), max);
}
