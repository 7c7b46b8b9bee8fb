import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundled-script.ts';
import { widgetScript } from './widget-script.ts';

/** What issue and documentation promise to partners, compressed. */
const BUDGET = 10_000;

test('the widget is one small classic script that any encoding reads', async () => {
  const { code, moduleIds } = await bundle(widgetScript('https://reseau.example'));
  expect(gzipSync(code).length).toBeLessThan(BUDGET);
  expect(code).not.toMatch(/[^\0-\x7f]/);
  expect(() => new Function(code)).not.toThrow();
  expect(code).toContain('https://reseau.example');
  expect(moduleIds.some((id) => id.endsWith('/widget/agenda-element.ts'))).toBe(true);
});
