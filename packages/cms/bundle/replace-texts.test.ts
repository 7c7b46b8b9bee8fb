import { expect, test } from 'vitest';
import { withFrenchTexts } from './replace-texts.ts';

const table = {
  package: 'a-package',
  file: 'dist/a.js',
  texts: [
    ["'No options'", "'Aucun choix'"],
    ['Delete?', 'Supprimer ?'],
  ],
} as const;

test('French takes the place of English wherever it stands, with its typography', () => {
  expect(withFrenchTexts("ask('Delete?', 'No options', 'No options')", table)).toBe(
    "ask('Supprimer\u202F?', 'Aucun choix', 'Aucun choix')",
  );
});

test('an English text that an upgrade has changed fails the build, and says where', () => {
  expect(() => withFrenchTexts("ask('Delete?')", table)).toThrowErrorMatchingInlineSnapshot(
    `[Error: a-package/dist/a.js no longer holds « 'No options' ». Read the new source and change packages/cms/src/locale/hard-coded*.ts.]`,
  );
});
