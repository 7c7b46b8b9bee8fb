import { expect, test } from 'vitest';
import { drawable } from './drawable.ts';

const latin = (codePoint: number) =>
  codePoint < 0x100 || '’œŒ…'.includes(String.fromCodePoint(codePoint));

test.each([
  ['L’œuvre de l’été', 'L’œuvre de l’été'],
  ['« Où\u202F? »', '« Où\u00A0? »'],
  ['Le CO₂, 10⁶ fois', 'Le CO2, 106 fois'],
  ['La journée π, l’α-synucléine', 'La journée pi, l’alpha-synucléine'],
  ['Μήνας', 'muêtanualphasigma'],
  ['Łódź et Ďáblice', 'ódz et Dáblice'],
  ['La nuit 🦋👩‍🔬 des papillons', 'La nuit des papillons'],
  ['日本 Kyoto', 'Kyoto'],
  ['e\u0301t\u00e9', 'été'],
  ['deux\nlignes', 'deux lignes'],
  ['</svg> & <b>', '</svg> & <b>'],
  ['🦋', ''],
  ['\uD800', ''],
])('%j is drawn as %j', (text, expected) => {
  expect(drawable(text, latin)).toBe(expected);
});
