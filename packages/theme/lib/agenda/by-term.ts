import type { Agenda } from '@echosciences/calendar';

/**
 * The agenda of each term, out of the agenda of all: the order is that of the whole, and no time is
 * worked out twice.
 */
export function agendasByTerm<E>(
  { ongoing, rows }: Agenda<E>,
  termsOf: (event: E) => readonly { id: string }[],
): ReadonlyMap<string, Agenda<E>> {
  const agendas = new Map<string, Agenda<E>>();
  const idsOf = new Map<E, string[]>();
  const agendasOf = (event: E) => {
    const ids = idsOf.get(event) ?? termsOf(event).map(({ id }) => id);
    idsOf.set(event, ids);
    return ids.map((id) => {
      const agenda = agendas.get(id) ?? { ongoing: [], rows: [] };
      agendas.set(id, agenda);
      return agenda;
    });
  };
  for (const event of ongoing) for (const agenda of agendasOf(event)) agenda.ongoing.push(event);
  for (const row of rows) for (const agenda of agendasOf(row.event)) agenda.rows.push(row);
  return agendas;
}
