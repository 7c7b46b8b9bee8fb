import type { EventItem } from '@echosciences/aggregate';
import { agendaTexts, statusLabels } from '../texts/agenda.ts';

/** What decides the badges of an event, in a card as in the agenda. */
export interface BadgeFacts {
  eventStatus: EventItem['eventStatus'];
  eventAttendanceMode: EventItem['eventAttendanceMode'];
  isFree: boolean;
  age?: EventItem['age'];
}

/** The words that decide whether one goes: « Annulé », « En ligne », « Gratuit », « dès 6 ans ». */
export function badgesOf({ eventStatus, eventAttendanceMode, isFree, age }: BadgeFacts): string[] {
  return [
    statusLabels[eventStatus],
    eventAttendanceMode === 'online' ? agendaTexts.online : undefined,
    isFree ? agendaTexts.free : undefined,
    ageSentence(age),
  ].filter((badge) => badge !== undefined);
}

/** « dès 6 ans », « de 8 à 12 ans » */
export function ageSentence(age: EventItem['age']): string | undefined {
  if (age?.min !== undefined && age.max !== undefined)
    return agendaTexts.ageRange(age.min, age.max);
  if (age?.min !== undefined) return agendaTexts.ageFrom(age.min);
  if (age?.max !== undefined) return agendaTexts.ageUpTo(age.max);
  return undefined;
}
