import { territoryPackage } from '@echosciences/content';
import { stringify } from 'yaml';

/** What the generated files cannot know: file from the repository's root → what to write in it. */
export function toComplete(id: string): [path: string, what: string][] {
  return [
    [
      `content/${id}/territoire.yaml`,
      'inName (« en Bretagne », « à Nantes »), domain, tagline et summary, coverage.departments (le code 00 n’existe pas : écrire les vrais), contact ; schoolZone s’il y a lieu',
    ],
    [
      `content/${id}/contributeurs/${coordinatorOf(id)}/index.md`,
      'le nom et la présentation de la structure coordinatrice, sa source ; renommer le dossier, et coordinators dans territoire.yaml',
    ],
  ];
}

/** The files of a new territory: path from the repository's root → text. */
export function territoryFiles(id: string, name: string, today: string): Record<string, string> {
  return { ...siteFiles(id), ...contentFiles(id, name, today) };
}

/** The four files of a site: all else comes from the theme. */
function siteFiles(id: string): Record<string, string> {
  return {
    [`sites/${id}/package.json`]: json({
      name: `@sites/${id}`,
      private: true,
      type: 'module',
      scripts: { build: 'node ../../scripts/build-site.ts', dev: 'astro dev', sync: 'astro sync' },
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
    // As the formatter writes it: short lists on one line.
    [`sites/${id}/tsconfig.json`]: `{
  "extends": "astro/tsconfigs/strictest",
  "include": [".astro/types.d.ts", "**/*"],
  "exclude": ["dist"]
}
`,
  };
}

function contentFiles(id: string, name: string, today: string): Record<string, string> {
  const coordinator = coordinatorOf(id);
  return {
    [`content/${id}/package.json`]: json(territoryPackage(id)),
    [`content/${id}/territoire.yaml`]: stringify({
      name,
      // Right whatever the name's gender: only its people know « en », « dans la » or « à ».
      inName: `sur le territoire ${name}`,
      domain: `echosciences-${id}.fr`,
      tagline: `La culture scientifique, technique et industrielle : ${name}`,
      summary: `Agenda, articles, lieux à visiter et communautés : Echosciences réunit celles et ceux qui partagent les sciences sur le territoire ${name}.`,
      hue: hueOf(id),
      coordinators: [coordinator],
      coverage: { departments: ['00'], label: name },
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

function coordinatorOf(id: string): string {
  return `coordination-${id}`;
}

/** A hue that depends on the id only, so that a territory is born with a colour of its own. */
function hueOf(id: string): number {
  return [...id].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) % 360, 7);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
