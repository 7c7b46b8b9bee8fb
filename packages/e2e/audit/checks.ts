import type { Check, SiteCheck } from './check.ts';
import { abbreviations } from './checks/abbreviations.ts';
import { absences } from './checks/absences.ts';
import { axe, axeInDark } from './checks/axe.ts';
import { dates } from './checks/dates.ts';
import { focusVisible } from './checks/focus-visible.ts';
import { forcedColours } from './checks/forced-colours.ts';
import { headings } from './checks/headings.ts';
import { language } from './checks/language.ts';
import { largeText } from './checks/large-text.ts';
import { links } from './checks/links.ts';
import { narrow } from './checks/narrow.ts';
import { reducedMotion } from './checks/reduced-motion.ts';
import { textSpacing } from './checks/text-spacing.ts';
import { touchTargets } from './checks/touch-targets.ts';
import { uniqueTitles } from './checks/unique-titles.ts';
import { validHtml } from './checks/valid-html.ts';

/** Run on one page of each template, in this order. */
export const pageChecks: readonly Check[] = [
  axe,
  headings,
  language,
  links,
  abbreviations,
  dates,
  axeInDark,
  focusVisible,
  reducedMotion,
  forcedColours,
  touchTargets,
  narrow,
  largeText,
  textSpacing,
];

/** Run on all pages of a site. */
export const siteChecks: readonly SiteCheck[] = [validHtml, uniqueTitles, absences];

export const checkNames: readonly string[] = [...pageChecks, ...siteChecks].map(({ name }) => name);
