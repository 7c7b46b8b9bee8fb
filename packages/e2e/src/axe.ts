import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { endMotion } from './motion.ts';

/**
 * What axe finds on a page, `rule: element`. In dark only colours change: there, only they are looked at.
 * @param within selector of the part to look at, the whole page when absent
 */
export async function violationsOf(
  page: Page,
  scheme: 'light' | 'dark',
  within?: string,
): Promise<string[]> {
  for (const frame of page.frames()) {
    // One that has not loaded, as the lazy one of the search, never answers.
    if (frame.url() === '') continue;
    // A colour on its way to another has neither's contrast.
    await endMotion(frame);
    // A page that was looked at in other colours has it: it is a megabyte and a half to read.
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  }
  const violations = await page.evaluate(
    async ({ context, rules }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const results = await axe.run(context, {
        // What is in order is not described: that takes most of the time on a long page.
        resultTypes: ['violations'],
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      });
      return results.violations;
    },
    { context: within ?? ':root', rules: scheme === 'dark' ? ['color-contrast'] : undefined },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
