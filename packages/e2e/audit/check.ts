import type { Page } from 'playwright-core';

/** One thing that is looked at on a page, open in light colours at 1280 × 900 px under a coarse pointer. */
export interface Check {
  /** Names it in findings, in `accessibilite.yaml` and in the criteria that rest on it. */
  name: string;
  /** What holds when it finds nothing, in French, for the statement. */
  label: string;
  /** @returns what is wrong, an element each; the page is left as it was found */
  run(page: Page): Promise<string[]>;
}

/** One thing that is looked at over the files of a whole site. */
export interface SiteCheck extends Omit<Check, 'run'> {
  /** @param dist folder of the built site */
  run(dist: string): Promise<SiteFinding[]>;
}

export interface SiteFinding {
  /** Path of the page from the site's root. */
  path: string;
  element: string;
}

export const DESKTOP = { width: 1280, height: 900 } as const;
