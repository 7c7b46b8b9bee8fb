import { describe, expect, test } from 'vitest';
import { fitText } from './lines.ts';

/** Each character is half an em wide. */
const measure = (text: string) => [...text].length / 2;
const box = { width: 600, height: 300, sizes: [80, 60, 40, 30], leading: 1.1 } as const;
const fit = (text: string) => fitText(text, measure, box);
const widest = ({ lines, size }: ReturnType<typeof fit>) => Math.max(...lines.map(measure)) * size;

describe('a text in a box', () => {
  test('is as large as fits', () => {
    expect(fit('Nuit')).toEqual({ lines: ['Nuit'], size: 80, isWhole: true });
    expect(fit('La nuit des étoiles au planétarium de Rennes').size).toBe(60);
  });

  test('has lines of about one length', () => {
    expect(fit('Voir la Lune rouge').lines).toEqual(['Voir la', 'Lune rouge']);
  });

  test('does not leave the box, whatever its words', () => {
    for (const text of ['mot '.repeat(200), 'x'.repeat(200), 'ab-'.repeat(70), 'é'.repeat(19)]) {
      const fitted = fit(text);
      expect(widest(fitted), text).toBeLessThanOrEqual(600);
      expect(fitted.lines.length * fitted.size * 1.1, text).toBeLessThanOrEqual(300);
    }
  });

  test('breaks no word before its smallest size', () => {
    expect(fit('anticonstitutionnellement')).toMatchObject({
      lines: ['anticonstitutionnellement'],
      size: 40,
    });
  });

  test('breaks a word that is wider than the box there, and loses none of it', () => {
    const { lines, size, isWhole } = fit('x'.repeat(60));
    expect([lines.join(''), lines.length, size, isWhole]).toEqual(['x'.repeat(60), 2, 30, true]);
  });

  test('breaks compound words after a hyphen, and keeps no-break spaces', () => {
    expect(fit('Auvergne-Rhône-Alpes').lines).toEqual(['Auvergne-', 'Rhône-Alpes']);
    expect(fit('Qui a peur du noir\u202F?').lines.at(-1)).toMatch(/noir\u202F\?$/);
  });

  test('is cut with an ellipsis when it is too long', () => {
    const { lines, size, isWhole } = fit('mot '.repeat(200));
    expect(isWhole).toBe(false);
    expect(size).toBe(30);
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toMatch(/mot…$/);
  });

  test('may be empty', () => expect(fit('').lines).toEqual(['']));
});
