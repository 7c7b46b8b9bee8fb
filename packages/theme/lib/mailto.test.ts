import { expect, test } from 'vitest';
import { mailto } from './mailto.ts';

test('what is written in a message adds no field to it', () => {
  const link = mailto({ to: 'a@b.fr', subject: 'Été & hiver?cc=x', body: 'un\ndeux&bcc=y@z.fr' });
  const { pathname, searchParams } = new URL(link);
  expect(pathname).toBe('a@b.fr');
  expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  expect(searchParams.get('body')).toBe('un\r\ndeux&bcc=y@z.fr');
});
