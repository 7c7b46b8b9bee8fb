import { describe, expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';
import { indexedText } from './words.ts';

describe('an excerpt', () => {
  test('is pieces of text as it was written, the asked words marked', () => {
    const text = indexedText('Écouter l’océan, et puis dormir').replace(
      'océan,',
      '<mark>océan,</mark>',
    );
    expect(excerptParts(`… ${text} …`)).toEqual([
      { text: '…\u00A0Écouter l’', isMark: false },
      { text: 'océan,', isMark: true },
      { text: ' et puis dormir\u00A0…', isMark: false },
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
