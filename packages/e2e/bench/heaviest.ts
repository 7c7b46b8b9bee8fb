import type { BuiltSite } from '@echosciences/scripts/lib/sites.ts';
import { budgetOf } from '@echosciences/theme/integration/budgets/table.ts';
import { sum } from '@echosciences/theme/integration/budgets/weigh.ts';
import { pageWeights } from '@echosciences/theme/integration/budgets.ts';

/** What a first visit transfers, in bytes, by the build's own scales. */
export interface HeavyPage {
  page: string;
  kind: string;
  total: number;
  html: number;
  style: number;
  script: number;
  fonts: number;
  images: number;
}

/** The pages of some sites that weigh most, images of the first screen and typefaces included. */
export function heaviestPages(sites: readonly BuiltSite[], count: number): HeavyPage[] {
  const heaviest: HeavyPage[] = [];
  for (const { id, dist } of sites) {
    for (const { path, parts } of pageWeights(dist, `https://${id}.example`)) {
      const kind = budgetOf(path)?.kind;
      if (!kind) continue;
      heaviest.push({
        page: `${id} /${path}`,
        kind,
        total: parts.reduce((bytes, part) => bytes + part.bytes, 0),
        html: sum(parts, 'html'),
        style: sum(parts, 'style'),
        script: sum(parts, 'script'),
        fonts: sum(parts, 'font'),
        images: sum(parts, 'image'),
      });
    }
    heaviest.sort((a, b) => b.total - a.total).splice(count);
  }
  return heaviest;
}
