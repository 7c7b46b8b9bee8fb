import type { Item } from '@echosciences/aggregate';

/** A letter in words: what its HTML and its text both say. */
export interface LetterView {
  /** Proposed to the coordination, for the field of that name. */
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  /** « La lettre d’Echosciences Bretagne » */
  name: string;
  /** « La semaine des sciences en Bretagne » */
  heading: string;
  /** « du 24 au 30 novembre 2026 » */
  week: string;
  site: Link;
  /** What is said when nothing is on. */
  quiet: string[];
  sections: Section[];
  /** The one thing to do. */
  action: Link;
  proposal: { text: string; link: Link };
  coordinators: Link[];
  links: Link[];
}

export interface Section {
  title: string;
  groups: Group[];
  more?: Link;
}

/** Lines that share a date, or a line without one. */
export interface Group {
  leaf?: Leaf;
  lines: Line[];
  more?: Link;
}

/** « mar. », « 24 », « nov. », with its year when it is another one. */
export interface Leaf {
  weekday: string;
  number: string;
  month: string;
  /** « Mardi 24 novembre 2026 » */
  name: string;
}

export interface Line {
  title: string;
  url: string;
  /** « 18 h 30 – 20 h », « Jusqu’au 31 janvier 2027 » */
  when?: string;
  /** « Conférence · Espace des sciences, Rennes » */
  meta?: string;
  badges: string[];
  summary?: string;
  isCancelled: boolean;
}

export interface Link {
  label: string;
  url: string;
}

/** What a letter knows of its site beside the items. */
export interface LetterSite {
  /** « Echosciences Bretagne » */
  name: string;
  /** « en Bretagne »; none for the portal. */
  inName?: string;
  origin: string;
  /** Where the portal answers; none on the portal. */
  portal?: string;
  coordinators: Link[];
  kindOf(item: Item): string | undefined;
  /** On the portal, the territories that publish an item. */
  territoriesOf(item: Item): string[];
}
