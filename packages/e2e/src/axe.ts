import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, `rule: element`. In dark only colours change: there, only they are looked at.
 * @param within selector of the part to look at, the whole page when absent
 */
export async function violationsOf(
  page: Page,
  scheme: 'light' | 'dark',
  within?: string,
): Promise<string[]> {
  // Pages have no frames of other origins: the mode that leaves them out needs no second page.
  // What is in order is not described: that takes most of the time on a long page.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (scheme === 'dark') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
