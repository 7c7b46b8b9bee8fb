import { expect, test } from 'vitest';
import { territoriesFault } from './territories-rule.ts';

test.each([
  [[], []],
  [['corse'], []],
  [['national'], ['proposition']],
  [['corse', 'drome'], ['plusieurs-territoires']],
])('a proposal for %j with the labels %j is let through', (territories, labels) => {
  expect(territoriesFault(territories, labels)).toBeUndefined();
});

test.each([
  [['corse', 'drome'], []],
  [['corse', 'national'], []],
  [
    ['corse', 'drome'],
    ['plusieurs-territoires-non', 'Plusieurs-territoires'],
  ],
])('a proposal for %j with the labels %j is told what to do', (territories, labels) => {
  const fault = territoriesFault(territories, labels);
  expect(fault).toContain(territories.map((id) => `content/${id}`).join(', '));
  expect(fault).toContain('une proposition par territoire');
  expect(fault).toContain('l’étiquette « plusieurs-territoires »');
});
