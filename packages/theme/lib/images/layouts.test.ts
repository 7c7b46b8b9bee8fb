import { describe, expect, test } from 'vitest';
import { sourcesFor } from './layouts.ts';

const widthsOf = (width: number) => sourcesFor('cover', { width, isLazy: false }).widths;

describe('the widths made of an image', () => {
  test('are those of its place', () => expect(widthsOf(4000)).toEqual([480, 960, 1280, 1600]));
  test('end with its own width, never above', () =>
    expect(widthsOf(1000)).toEqual([480, 960, 1000]));
  test('name a width once', () => expect(widthsOf(960)).toEqual([480, 960]));
  test('are one for an image smaller than all', () => expect(widthsOf(20)).toEqual([20]));
});

test('a lazy image is measured where it stands by the browsers that can', () => {
  const { sizes } = sourcesFor('card', { width: 800, isLazy: true });
  expect(sizes).toMatch(/^auto, \(min-width/);
  expect(sourcesFor('card', { width: 800, isLazy: false }).sizes).not.toContain('auto');
});
