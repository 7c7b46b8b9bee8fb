import { describe, expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

describe('an excerpt', () => {
  test('is pieces of text, the asked words marked and elisions together again', () => {
    expect(excerptParts('… Écouter l’ <mark>océan,</mark> puis dormir …')).toEqual([
      { text: '…\u00A0Écouter l’', isMark: false },
      { text: 'océan,', isMark: true },
      { text: ' puis dormir\u00A0…', isMark: false },
    ]);
  });

  test('keeps the signs of a hostile text as text', () => {
    expect(excerptParts('<mark>&lt;img</mark> src=x onerror=alert(1)&gt; &amp;lt;b>')).toEqual([
      { text: '<img', isMark: true },
      { text: ' src=x onerror=alert(1)> &amp;lt;b>', isMark: false },
    ]);
  });

  test('may hold no mark, when the title alone was asked', () => {
    expect(excerptParts('Un résumé.')).toEqual([{ text: 'Un résumé.', isMark: false }]);
  });
});
