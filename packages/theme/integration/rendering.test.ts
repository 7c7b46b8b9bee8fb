import { expect, test } from 'vitest';
import { renderingCode } from './rendering.ts';

test('the plugins, the typography and the version of the renderer are part of what renders', () => {
  const code = renderingCode();
  expect(code).toContain('french-typography');
  expect(code).toContain('Imprimerie nationale');
  expect(code).toContain('youtube-nocookie');
  expect(code).toMatch(/^satteri@\d+\.\d+\.\d+/m);
});
