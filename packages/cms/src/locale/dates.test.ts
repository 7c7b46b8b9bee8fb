import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { speakFrench } from './dates.ts';
import { frenchPhrases } from './phrases.ts';

test('the cards of the board say their date as it is said in French', () => {
  speakFrench();
  const { workflow } = frenchPhrases.workflow as { workflow: { dateFormat: string } };
  expect(dayjs('2026-10-01').format(workflow.dateFormat)).toBe('1er octobre 2026');
  expect(dayjs('2027-08-14').format(workflow.dateFormat)).toBe('14 août 2027');
});
