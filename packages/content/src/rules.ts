import type { Rule } from './rule.ts';
import { coordinators } from './rules/coordinators.ts';
import { dates } from './rules/dates.ts';
import { domains } from './rules/domains.ts';
import { eventRelations } from './rules/event-relations.ts';
import { externalTerritories } from './rules/external-territories.ts';
import { fileNames } from './rules/file-names.ts';
import { hiddenTargets } from './rules/hidden-targets.ts';
import { images } from './rules/images.ts';
import { installedPackages } from './rules/installed-packages.ts';
import { links } from './rules/links.ts';
import { longTexts } from './rules/long-texts.ts';
import { lookalikes } from './rules/lookalikes.ts';
import { markdown } from './rules/markdown.ts';
import { mdx } from './rules/mdx.ts';
import { packageFile } from './rules/package-file.ts';
import { redirectPatterns } from './rules/redirect-patterns.ts';
import { redirections } from './rules/redirections.ts';
import { relations } from './rules/relations.ts';
import { reservedSlugs } from './rules/reserved-slugs.ts';
import { uniqueSlugs } from './rules/unique-slugs.ts';
import { yearFolders } from './rules/year-folders.ts';

/** Every rule beyond the schemas. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  relations,
  hiddenTargets,
  eventRelations,
  dates,
  uniqueSlugs,
  reservedSlugs,
  yearFolders,
  redirections,
  redirectPatterns,
  images,
  fileNames,
  packageFile,
  installedPackages,
  markdown,
  links,
  mdx,
  lookalikes,
  longTexts,
  coordinators,
  domains,
  externalTerritories,
];
