import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';

const fixture = createFixture();
afterAll(() => fixture.dispose());

const config = (options: string) => `import echosciences from '@echosciences/theme';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [echosciences(${options})] });
`;
const page = (path: string) => readFileSync(join(fixture.dist('vide'), path), 'utf8');

describe('a site that differs from the theme', () => {
  test('replaces one component and may wrap the theme’s own', () => {
    mkdirSync(join(fixture.root, 'sites/vide/src/components'));
    fixture.write(
      'sites/vide/src/components/Header.astro',
      `---
import Header from '@echosciences/theme/components/Header.astro';
---

<p>Bandeau de Vide</p>
<Header />
`,
    );
    fixture.write(
      'sites/vide/astro.config.ts',
      config("{ components: { Header: './src/components/Header.astro' } }"),
    );
    const { code, output } = fixture.build('vide');
    expect(code, output).toBe(0);
    for (const path of ['index.html', 'agenda/index.html']) {
      expect(page(path)).toContain('Bandeau de Vide');
      expect(page(path)).toContain('site-header');
    }
  });

  test('serves a page of its own where it disables the theme’s route', () => {
    mkdirSync(join(fixture.root, 'sites/vide/src/pages'));
    fixture.write('sites/vide/src/pages/index.astro', '<h1>Accueil de Vide</h1>\n');
    fixture.write('sites/vide/astro.config.ts', config("{ disabledRoutes: ['home'] }"));
    const { code, output } = fixture.build('vide');
    expect(code, output).toBe(0);
    expect(page('index.html')).toContain('Accueil de Vide');
  });

  test('is searched by the open data that it serves itself', () => {
    mkdirSync(join(fixture.root, 'sites/vide/src/pages/api/v1'), { recursive: true });
    fixture.write(
      'sites/vide/src/pages/api/v1/articles.json.ts',
      'export const GET = () => Response.json([]);\n',
    );
    fixture.write('sites/vide/astro.config.ts', config("{ disabledRoutes: ['home', 'api'] }"));
    const { code, output } = fixture.build('vide');
    expect(code, output).toBe(0);
    expect(JSON.parse(page('pagefind/pagefind-entry.json'))).toMatchObject({ languages: {} });
  });

  test('fails rather than serve two pages at one address', () => {
    fixture.write('sites/vide/astro.config.ts', config(''));
    expect(fixture.build('vide').code).not.toBe(0);
  });
});
