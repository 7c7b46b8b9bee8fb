import config from 'virtual:echosciences/config';
import type { Day } from '@echosciences/calendar';
import { addDays, dayOf } from '@echosciences/calendar';
import { agendaLists, agendaOfList, listHref } from './lists.ts';
import { hrefOfDay, pageOfDay } from './paging.ts';

interface WeekDay {
  day: Day;
  /** Sessions of the day. */
  total: number;
  /** Where the agenda has them: on its first page, or in the month when that does not go so far. */
  href: string;
}

/** Today and the six days after. */
export async function comingWeek(): Promise<WeekDay[]> {
  const lists = await agendaLists();
  const [main] = lists;
  if (!main) return [];
  const { rows } = agendaOfList(main);
  const today = dayOf(config.now);
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(today, index);
    const month = lists.find(({ path }) => path === day.slice(0, 7).replace('-', '/'));
    const list = month && pageOfDay(main, day) !== 1 ? month : main;
    return {
      day,
      total: rows.filter((row) => row.day === day).length,
      href: hrefOfDay(list, day) ?? listHref(list),
    };
  });
}
