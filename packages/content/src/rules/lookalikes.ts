import { mixedWord } from '@echosciences/schemas';
import { errorAt, perEntry } from '../rule.ts';

/** A title says what it seems to say: no word of it mixes letters of two alphabets that look alike. */
export const lookalikes = perEntry('sosies', (entry) => {
  const mixed = mixedWord(entry.data.title);
  if (!mixed) return [];
  const code = mixed.letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const message = `« ${mixed.word} » mêle des lettres latines et le « ${mixed.letter} » d’un autre alphabet (U+${code}), qui se ressemblent : taper de nouveau ce mot au clavier`;
  return [errorAt(entry, ['title'], 'caracteres', message)];
});
