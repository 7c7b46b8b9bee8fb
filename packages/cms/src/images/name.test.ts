import { image } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { imageName } from './name.ts';

test.each([
  ['Affiche été 2027.PNG', 'affiche-ete-2027.jpg'],
  ['L’œuvre d’Ève (2).jpeg', 'l-oeuvre-d-eve-2.jpg'],
  ['IMG_20270801.HEIC.jpg', 'img-20270801-heic.jpg'],
  ['../../etc/passwd.jpg', 'etc-passwd.jpg'],
  ['日本.png', 'image.jpg'],
  ['.jpg', 'image.jpg'],
  ['sans-extension', 'sans-extension.jpg'],
  ['', 'image.jpg'],
  [`${'a'.repeat(58)} bcd.png`, `${'a'.repeat(58)}-b.jpg`],
])('« %s » becomes %s, which the schema accepts', (uploaded, expected) => {
  const name = imageName(uploaded, 'jpg', new Set());
  expect(name).toBe(expected);
  expect(image.shape.src.safeParse(name).success).toBe(true);
});

test('a name that is taken gets the first free number', () => {
  const taken = new Set(['photo.jpg', 'photo-2.jpg']);
  expect(imageName('Photo.png', 'jpg', taken)).toBe('photo-3.jpg');
  expect(imageName('Photo.png', 'png', taken)).toBe('photo.png');
});
