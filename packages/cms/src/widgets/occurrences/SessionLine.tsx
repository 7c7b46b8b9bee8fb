import { sessionSentence } from '@echosciences/calendar';
import type { Advice } from './advice.ts';
import type { DraftSession } from './rows.ts';
import { completeOf } from './rows.ts';

interface Props {
  /** Its place in the list, from 0. */
  index: number;
  session: DraftSession;
  advice: Advice | undefined;
  onEdit: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** A session to be read, among many: one line. */
export function SessionLine({ index, session, advice, onEdit, onDuplicate, onRemove }: Props) {
  const [complete] = completeOf([session]);
  const text = complete ? sessionSentence(complete) : `séance ${index + 1}, à compléter`;
  return (
    <li className="schedule-line" data-row={index} data-level={advice?.level}>
      <span>
        {text}
        {advice && <span className="es-problem">{advice.message}</span>}
      </span>
      <span className="schedule-actions">
        <button
          type="button"
          className="es-button"
          aria-label={`Modifier\u00A0: ${text}`}
          onClick={onEdit}
        >
          Modifier
        </button>
        <button
          type="button"
          className="es-button"
          title="La même, une semaine plus tard"
          aria-label={`Dupliquer, une semaine plus tard\u00A0: ${text}`}
          disabled={!complete}
          onClick={onDuplicate}
        >
          Dupliquer
        </button>
        <button
          type="button"
          className="es-button"
          aria-label={`Supprimer\u00A0: ${text}`}
          onClick={onRemove}
        >
          Supprimer
        </button>
      </span>
    </li>
  );
}
