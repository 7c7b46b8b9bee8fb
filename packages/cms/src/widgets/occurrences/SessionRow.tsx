import { dayParts, longDay } from '@echosciences/calendar';
import { useId } from 'react';
import type { Advice } from './advice.ts';
import type { DraftSession } from './rows.ts';
import { endingOn, nightsOf, rowOf, sessionOf, withCloses, withDay, withOpens } from './rows.ts';

interface Props {
  /** Its place in the list, from 0. */
  index: number;
  session: DraftSession;
  advice: Advice | undefined;
  onChange: (session: DraftSession) => void;
  /** A change by a button that goes away with what it mends. */
  onMend: (session: DraftSession) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** A session to be filled in: the pickers of the browser or of the phone, and what is to mend. */
export function SessionRow({
  index,
  session,
  advice,
  onChange,
  onMend,
  onDuplicate,
  onRemove,
}: Props) {
  const adviceId = useId();
  const remedy = advice?.remedy;
  const row = rowOf(session);
  const name = `séance ${index + 1}${row.day && `, ${longDay(row.day)}`}`;
  const described = {
    'aria-describedby': advice && adviceId,
    'aria-invalid': advice?.level === 'error' || undefined,
  };
  const nights = nightsOf(row);
  return (
    <li className="schedule-row" data-row={index} data-level={advice?.level}>
      <input
        type="date"
        max="9999-12-31"
        aria-label={`Date, ${name}`}
        value={row.day}
        onChange={({ target }) => onChange(sessionOf(withDay(row, target.value)))}
        {...described}
      />
      <span className="schedule-weekday">{row.day && dayParts(row.day).weekday}</span>
      <span className="schedule-times">
        <span aria-hidden="true">de</span>
        <input
          type="time"
          aria-label={`Heure de début, ${name}`}
          value={row.opens}
          onChange={({ target }) => onChange(sessionOf(withOpens(row, target.value)))}
          {...described}
        />
        <span aria-hidden="true">à</span>
        <input
          type="time"
          aria-label={`Heure de fin, ${name}`}
          value={row.closes}
          onChange={({ target }) => onChange(sessionOf(withCloses(row, target.value)))}
          {...described}
        />
        {nights > 0 && (
          <button
            type="button"
            className="schedule-chip"
            title="Finir le même jour"
            aria-label={`${endName(nights, row.endDay)}\u00A0: finir le même jour`}
            onClick={() => onMend(sessionOf(endingOn(row, 0)))}
          >
            {endName(nights, row.endDay)} <span aria-hidden="true">×</span>
          </button>
        )}
      </span>
      <span className="schedule-actions">
        <button
          type="button"
          className="es-button"
          title="La même, une semaine plus tard"
          aria-label={`Dupliquer la ${name}, une semaine plus tard`}
          disabled={!row.day}
          onClick={onDuplicate}
        >
          Dupliquer
        </button>
        <button
          type="button"
          className="es-button"
          aria-label={`Supprimer la ${name}`}
          onClick={onRemove}
        >
          Supprimer
        </button>
      </span>
      {advice && (
        <p id={adviceId} className="es-problem">
          {advice.message}{' '}
          {remedy && (
            <button type="button" className="es-button" onClick={() => onMend(remedy.session)}>
              {remedy.label}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function endName(nights: number, endDay: string): string {
  return nights === 1 ? 'le lendemain' : `le ${longDay(endDay)}`;
}
