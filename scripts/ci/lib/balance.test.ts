import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance } from './balance.ts';

test('the longest stands alone, the others share what is left', () => {
  const jobs = [
    { id: 'corse', cost: 60 },
    { id: 'national', cost: 200 },
    { id: 'drome', cost: 100 },
    { id: 'loire', cost: 50 },
  ];
  expect(balance(jobs, 2)).toEqual([['drome', 'corse', 'loire'], ['national']]);
});

test('no machine is asked for that would have nothing to do', () => {
  expect(balance([{ id: 'corse', cost: 1 }], 6)).toEqual([['corse']]);
  expect(balance([], 6)).toEqual([]);
});

const jobsOf = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
  .map((costs) => costs.map((cost, index) => ({ id: `t${index}`, cost })));

test('each job is done once, and no machine has more than its share and one job', () => {
  fc.assert(
    fc.property(jobsOf, fc.integer({ min: 1, max: 8 }), (jobs, count) => {
      const groups = balance(jobs, count);
      expect(groups.flat().sort()).toEqual(jobs.map(({ id }) => id).sort());
      const costOf = (ids: string[]) =>
        ids.reduce((sum, id) => sum + (jobs.find((job) => job.id === id)?.cost ?? 0), 0);
      const total = costOf(jobs.map(({ id }) => id));
      const longest = Math.max(...jobs.map(({ cost }) => cost));
      const busiest = Math.max(...groups.map(costOf));
      expect(busiest).toBeLessThanOrEqual(total / groups.length + longest);
    }),
  );
});

test('the order in which jobs come changes nothing', () => {
  fc.assert(
    fc.property(jobsOf, (jobs) => {
      expect(balance(jobs.toReversed(), 4)).toEqual(balance(jobs, 4));
    }),
  );
});
