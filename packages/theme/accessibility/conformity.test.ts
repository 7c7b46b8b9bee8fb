import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conformityOf } from './conformity.ts';
import { criteria, THEMES } from './criteria.ts';

/** How many criteria each theme of the RGAA 4.1 has. */
const COUNTS = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const root = resolve(import.meta.dirname, '../../..');

const NAMES = [...new Set(criteria.flatMap(({ checks = [] }) => checks)), 'sans-objet'];
const auditWith = (findings: Record<string, number> = {}) => ({
  date: '2026-11-24',
  sites: 18,
  pages: 600,
  tools: [{ name: 'axe-core', version: '4' }],
  checks: NAMES.map((name) => ({ name, label: name, findings: findings[name] ?? 0 })),
});

describe('the criteria', () => {
  test('are the 106 of the RGAA 4.1, once each and in order', () => {
    const all = COUNTS.flatMap((total, theme) =>
      Array.from({ length: total }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(all).toHaveLength(106);
    expect(criteria.map(({ number }) => number)).toEqual(all);
    expect(THEMES).toHaveLength(COUNTS.length);
  });

  test('rest on files that exist', () => {
    const named = new Set(criteria.flatMap(({ files = [] }) => files));
    expect([...named].filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  test('say how their status is known, what is left to look at, or why they do not apply', () => {
    const silent = criteria.filter(({ status, checks, files, absent, note }) =>
      status === 'conforme' ? !(checks || files || absent) : !note,
    );
    expect(silent).toEqual([]);
  });
});

describe('the state of conformity', () => {
  test('is not total while a criterion waits for a person, whatever the audit says', () => {
    const { state, rate, counts } = conformityOf(criteria, auditWith());
    expect(state).toBe('partiellement conforme');
    expect(counts['a-verifier']).toBeGreaterThan(0);
    expect(counts['non-conforme']).toBe(0);
    const applicable = 106 - counts['non-applicable'];
    expect(rate).toBe(Math.floor((100 * counts.conforme) / applicable));
  });

  test('is « non conforme » without an audit', () => {
    expect(conformityOf(criteria, undefined).state).toBe('non conforme');
  });

  test('falls with what an audit finds', () => {
    const before = conformityOf(criteria, auditWith());
    const after = conformityOf(criteria, auditWith({ axe: 1, 'html-valide': 3 }));
    expect(after.rate).toBeLessThan(before.rate);
    expect(after.counts['non-conforme']).toBeGreaterThan(10);
    const everything = Object.fromEntries(NAMES.map((name) => [name, 1]));
    expect(conformityOf(criteria, auditWith(everything)).state).toBe('non conforme');
  });

  test('no longer holds for not applicable what is there after all', () => {
    const { verdicts } = conformityOf(criteria, auditWith({ 'sans-objet': 1 }));
    const media = verdicts.find(({ criterion }) => criterion.number === '4.1');
    expect(media?.verdict).toBe('a-verifier');
  });

  test('is total when all that applies is met', () => {
    const met = criteria.filter(({ status }) => status !== 'a-verifier');
    expect(conformityOf(met, auditWith())).toMatchObject({
      state: 'totalement conforme',
      rate: 100,
    });
  });

  test('never rounds up to the next state', () => {
    const one = (status: 'conforme' | 'a-verifier', index: number) => ({
      number: `1.${index}`,
      subject: 'x',
      status,
    });
    const many = Array.from({ length: 201 }, (_, index) =>
      one(index < 100 ? 'conforme' : 'a-verifier', index),
    );
    expect(conformityOf(many, auditWith())).toMatchObject({ rate: 49, state: 'non conforme' });
  });
});
