import { build } from 'vite';
import { expect, test } from 'vitest';
import { inFrenchTypography, replaceTexts, withTexts } from './replace-texts.ts';

const table = {
  package: 'a-package',
  file: 'dist/a.js',
  texts: [
    ["'No options'", "'Aucun choix'"],
    ['Delete?', 'Supprimer ?'],
  ],
} as const;

test('French takes the place of English wherever it stands, with its typography', () => {
  expect(withTexts("ask('Delete?', 'No options', 'No options')", inFrenchTypography(table))).toBe(
    "ask('Supprimer\u202F?', 'Aucun choix', 'Aucun choix')",
  );
});

test('what is code takes its place without typography', () => {
  const mended = { ...table, texts: [['call()', '(...asked) => call(...asked)']] } as const;
  expect(withTexts('call()', mended)).toBe('(...asked) => call(...asked)');
});

test('an English text that an upgrade has changed fails the build, and says where', () => {
  expect(() => withTexts("ask('Delete?')", table)).toThrowErrorMatchingInlineSnapshot(
    `[Error: a-package/dist/a.js no longer holds « 'No options' ». Read the new source and change packages/cms/src/locale/hard-coded*.ts.]`,
  );
});

test('a file of a table that is no longer bundled fails the build', async () => {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : undefined),
    load: (id: string) => (id === 'entry' ? 'export default 1;' : undefined),
  };
  const built = build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, replaceTexts([table])],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  });
  await expect(built).rejects.toThrow('no longer bundled: a-package/dist/a.js');
});
