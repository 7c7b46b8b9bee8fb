import type { LocalDateTime, Schedule } from '@echosciences/calendar';
import { scheduleSentences } from '@echosciences/calendar';
import { standing } from './relative.ts';

interface Props {
  schedule: Schedule;
  now: LocalDateTime;
}

/** The very sentences of the event's page, and how long until then. */
export function Readers({ schedule, now }: Props) {
  const sentences = scheduleSentences(schedule);
  if (sentences.length === 0) return null;
  return (
    <div className="es-note schedule-readers">
      <p>
        Les lecteurs liront, <strong>{standing(schedule, now)}</strong>
        {'\u00A0:'}
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</li>
        ))}
      </ul>
    </div>
  );
}
