import { fullDate, scheduleSentences, sessionSentence, theDates } from '@echosciences/calendar';
import { count } from '../schedule/count.ts';
import type { Plan } from './repeat-form.ts';
import { reasonsOf } from './repeat-form.ts';

/** What « Répéter » would add, or what it lacks; only the first line is said aloud at each change. */
export function PlannedSessions({ plan }: { plan: Plan }) {
  if ('fault' in plan) {
    return (
      <div className="es-note">
        <p role="status">{plan.fault}</p>
      </div>
    );
  }
  const { sessions, alreadyThere, excluded, unknownFrom } = plan;
  const sentences = scheduleSentences({ occurrences: sessions });
  return (
    <div className="es-note">
      <p role="status">
        <strong>
          {sessions.length === 0 ? 'Aucune séance à ajouter' : count(sessions.length, 'séance')}
        </strong>
        {sentences.length > 0 && `\u00A0: ${sentences.join('\u202F; ')}`}
      </p>
      {alreadyThere > 0 && <p>{`${count(alreadyThere, 'séance')} déjà dans la liste.`}</p>}
      {reasonsOf(excluded).map(([label, days]) => (
        <p key={label}>{`Sans ${theDates(days, true)} (${label}).`}</p>
      ))}
      {unknownFrom && (
        <p>
          {`Les vacances de cette zone ne sont pas connues à partir du ${fullDate(unknownFrom)}\u00A0: vérifier les dates.`}
        </p>
      )}
      {sessions.length > 1 && (
        <details>
          <summary>Voir les dates</summary>
          <ul>
            {sessions.map((session) => (
              <li key={session.start}>{sessionSentence(session)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
