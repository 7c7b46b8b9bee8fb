import { expect, test } from 'vitest';
import { bytesOf, joinBytes, textOf } from './bytes.ts';

test.each([
  [[], ''],
  [['a'], ','],
  [['été', '👩‍🚀', '', '\u{FEFF}b'], ','],
  [['a', 'b'], ''],
])('a document of parts is the document of their texts: %j', (parts, separator) => {
  const document = joinBytes('\u{FEFF}«', parts.map(bytesOf), '»', separator);
  expect(textOf(document)).toBe(`\u{FEFF}«${parts.join(separator)}»`);
});
