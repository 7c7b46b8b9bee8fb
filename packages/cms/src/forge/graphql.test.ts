import { expect, test } from 'vitest';
import { blobsQuery, graphqlAddress, readBlobs } from './graphql.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];

test.each([
  ['https://api.github.com', 'https://api.github.com/graphql'],
  ['https://github.example/api/v3', 'https://github.example/api/graphql'],
])('%s has its GraphQL at %s', (root, address) => {
  expect(graphqlAddress(root)).toBe(address);
});

test('a query asks for each blob under a name of its own', () => {
  expect(blobsQuery([A, B])).toContain(
    `b0: object(oid: "${A}") { ... on Blob { text isTruncated } } b1: object(oid: "${B}")`,
  );
});

test('a query takes nothing but shas', () => {
  expect(() => blobsQuery(['a") { id } x: viewer { login'])).toThrow('Not a sha');
});

test('an answer gives the texts that are whole', () => {
  const answer = {
    data: {
      repository: {
        b0: { text: 'un', isTruncated: false },
        b1: { text: null, isTruncated: false },
        b2: { text: 'tro', isTruncated: true },
      },
    },
  };
  expect([...readBlobs([A, B, C], answer)]).toEqual([[A, 'un']]);
});

test('an unknown object does not spoil the others', () => {
  const answer = {
    data: { repository: { b0: null, b1: { text: '', isTruncated: false } } },
    errors: [{ message: 'Could not resolve' }],
  };
  expect([...readBlobs([A, B], answer)]).toEqual([[B, '']]);
});

test.each([
  [{ message: 'Bad credentials' }, 'Bad credentials'],
  [{ data: null, errors: [{ message: 'API rate limit exceeded' }] }, 'API rate limit exceeded'],
  [null, 'GitHub gave no answer.'],
])('%j is a failure', (answer, message) => {
  expect(() => readBlobs([A], answer)).toThrow(message);
});
