import { stringify } from 'yaml';

/** The files of a new territory: path from the repository's root → text. */
export function territoryFiles(id: string, name: string, today: string): Record<string, string> {
  return { ...siteFiles(id), ...contentFiles(id, name, today) };
}

/** The four files of a site: all else comes from the theme. */
export function siteFiles(id: string): Record<string, string> {
  return {
    [`sites/${id}/package.json`]: json({
      name: `@sites/${id}`,
      private: true,
      type: 'module',
      scripts: { build: 'astro build', dev: 'astro dev', sync: 'astro sync' },
      dependencies: {
        [`@content/${id}`]: 'workspace:*',
        '@echosciences/theme': 'workspace:*',
        astro: 'catalog:',
        sharp: 'catalog:',
      },
    }),
    [`sites/${id}/astro.config.ts`]: `import echosciences from '@echosciences/theme';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [echosciences()] });
`,
    [`sites/${id}/src/content.config.ts`]: `export { collections } from '@echosciences/theme/content';
`,
    [`sites/${id}/tsconfig.json`]: json({
      extends: 'astro/tsconfigs/strictest',
      include: ['.astro/types.d.ts', '**/*'],
      exclude: ['dist'],
    }),
  };
}

function contentFiles(id: string, name: string, today: string): Record<string, string> {
  const coordinator = `coordination-${id}`;
  return {
    [`content/${id}/package.json`]: json({
      name: `@content/${id}`,
      private: true,
      scripts: { export: 'node ../../scripts/export.ts' },
      devDependencies: { '@echosciences/scripts': 'workspace:*' },
    }),
    [`content/${id}/territoire.yaml`]: stringify({
      name,
      inName: `à ${name}`,
      domain: `echosciences-${id}.fr`,
      tagline: `La culture scientifique, technique et industrielle : ${name}`,
      summary: `Agenda, articles, lieux à visiter et communautés : Echosciences réunit celles et ceux qui partagent les sciences sur le territoire ${name}.`,
      hue: hueOf(id),
      coordinators: [coordinator],
      coverage: { departments: ['75'], label: name },
      contact: { url: `https://echosciences-${id}.fr/` },
    }),
    [`content/${id}/contributeurs/${coordinator}/index.md`]: `---
${stringify({
  title: `Coordination ${name}`,
  summary: `La structure qui coordonne le site Echosciences ${name} : à présenter ici.`,
  publishedAt: today,
  contributorType: 'organization',
})}---
`,
  };
}

/** A hue that depends on the id only, so that a territory is born with a colour of its own. */
function hueOf(id: string): number {
  return [...id].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) % 360, 7);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
