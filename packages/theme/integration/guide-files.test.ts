import { describe, expect, test } from 'vitest';
import { guideFiles } from './guide-files.ts';
import { guideRecord } from './search-record.ts';

const pages = guideFiles();

describe('the guide for coordinators', () => {
  test('is read in the order of its files, each with an address of its own', () => {
    const slugs = pages.map(({ slug }) => slug);
    expect(slugs[0]).toBe('premiers-pas');
    expect(slugs.at(-1)).toBe('qui-appeler');
    expect(new Set(slugs).size).toBe(pages.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('says what each page is for in a line that lists and searches can show', () => {
    for (const { file, title, summary } of pages) {
      expect(title.length, file).toBeLessThan(60);
      expect(summary.length, file).toBeGreaterThan(40);
      expect(summary.length, file).toBeLessThan(160);
    }
  });

  test('is found by the words of its pages', () => {
    const images = pages.find(({ slug }) => slug === 'images-et-droits') ?? expect.fail();
    const record = guideRecord(images);
    expect(record.url).toBe('/aide/images-et-droits/');
    expect(record.meta?.title).toBe('Images et droits');
    expect(record.meta?.kind).toBe('Aide');
    expect(record.content).toContain('l’accord écrit de ses parents');
    expect(record.content).not.toContain('pictures/');
    expect(record.filters).toEqual({});
  });
});
