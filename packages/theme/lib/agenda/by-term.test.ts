import { agendaOf } from '@echosciences/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT, event } from '../../test/agenda.ts';
import { agendasByTerm } from './by-term.ts';
import type { FilterFacts } from './compact.ts';

const keyOf = ({ key }: FilterFacts) => key;
const themesOf = ({ terms }: FilterFacts) => (terms.theme ?? []).map((id) => ({ id }));

test('the agenda of a term is that of its events, in whatever days', () => {
  const range = fc.constantFrom(undefined, { from: '2026-12-01', to: '2026-12-31' });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), range, (events, days) => {
      const byTerm = agendasByTerm(agendaOf(events, BUILT, keyOf, days), themesOf);
      for (const theme of ['climat', 'terre', 'sante']) {
        const own = events.filter(({ terms }) => terms.theme?.includes(theme));
        expect(byTerm.get(theme) ?? { ongoing: [], rows: [] }).toEqual(
          agendaOf(own, BUILT, keyOf, days),
        );
      }
    }),
  );
});
