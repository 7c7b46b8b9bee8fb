import { z } from 'zod';
import { MOST_SESSIONS } from '../time.ts';
import { localDateTime } from './date.ts';

const LONGEST_MS = 24 * 60 * 60 * 1000;

interface Session {
  start: string;
  end?: string;
}

const occurrence = z
  .strictObject({
    start: localDateTime({ label: 'Début' }),
    end: localDateTime({ label: 'Fin' }).optional(),
  })
  .superRefine(({ start, end }, context) => {
    if (context.issues.length > 0 || !end) return;
    const message = lengthProblem(Date.parse(`${end}Z`) - Date.parse(`${start}Z`));
    if (message) context.addIssue({ code: 'custom', path: ['end'], message });
  })
  .meta({ title: 'Séance' });

/** The sessions of an event, each at its own time, in any order. */
export const occurrences = z
  .array(occurrence)
  .max(MOST_SESSIONS, {
    error: ({ input }) =>
      `${(input as unknown[]).length} séances, ${MOST_SESSIONS} au plus : ce qui ouvre à heures régulières s’écrit en une période (period) avec ses ouvertures (openings)`,
  })
  .superRefine((sessions, context) => {
    if (context.issues.length > 0) return;
    const sorted = sessions.map((session, index) => ({ ...session, index })).sort(byStart);
    let before: Session | undefined;
    for (const { index, ...session } of sorted) {
      const message = before && clash(before, session);
      if (message) context.addIssue({ code: 'custom', path: [index, 'start'], message });
      if (!before || endOf(session) > endOf(before)) before = session;
    }
  })
  .default([])
  .meta({ title: 'Séances', widget: 'occurrences' });

function lengthProblem(duration: number): string | undefined {
  if (duration <= 0) {
    return 'la fin doit venir après le début : une séance qui passe minuit finit à la date du lendemain';
  }
  if (duration > LONGEST_MS) {
    return 'une séance dure 24 heures au plus : pour plusieurs jours, donner une séance par jour ou une période (period) avec from: 2026-10-02 et to: 2026-10-12';
  }
  return undefined;
}

function clash(before: Session, session: Session): string | undefined {
  if (before.start === session.start) {
    return `deux séances commencent le ${readable(session.start)} : n’en garder qu’une, ou en faire deux événements`;
  }
  if (before.end && before.end > session.start) {
    return `cette séance commence avant la fin de celle du ${readable(before.start)} : corriger les heures, ou en faire deux événements`;
  }
  return undefined;
}

function endOf({ start, end }: Session): string {
  return end ?? start;
}

function byStart(a: Session, b: Session): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

/** Also for who has never seen how a file writes it: 2026-10-02 à 18:30. */
function readable(start: string): string {
  return start.replace('T', ' à ');
}
