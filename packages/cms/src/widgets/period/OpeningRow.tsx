import type { Weekday } from '@echosciences/schemas/weekdays';
import { WEEK } from '@echosciences/schemas/weekdays';
import { useId } from 'react';
import { InputField } from '../schedule/fields.tsx';
import { Weekdays } from '../schedule/Weekdays.tsx';
import type { DraftOpening } from './draft.ts';

interface Props {
  /** Its place in the list, from 1. */
  position: number;
  opening: DraftOpening;
  fault: string | undefined;
  onChange: (opening: DraftOpening) => void;
  onRemove: () => void;
}

/** The hours of some days of the week. */
export function OpeningRow({ position, opening, fault, onChange, onRemove }: Props) {
  const faultId = useId();
  const { days = [], opens = '', closes = '' } = opening;
  const described = {
    'aria-describedby': fault && faultId,
    'aria-invalid': fault ? (true as const) : undefined,
  };
  return (
    <li className="schedule-opening">
      <Weekdays
        label={`Jours des horaires ${position}`}
        selected={days.map((day) => WEEK.indexOf(day) + 1)}
        onChange={(selected) =>
          onChange({ ...opening, days: selected.map((weekday) => WEEK[weekday - 1] as Weekday) })
        }
      />
      {days.length === 0 && <span className="schedule-hint">tous les jours</span>}
      <span className="schedule-times">
        <InputField
          label="de"
          type="time"
          value={opens}
          onChange={(time) => onChange({ ...opening, opens: time })}
          {...described}
        />
        <InputField
          label="à"
          type="time"
          value={closes === MIDNIGHT ? '00:00' : closes}
          onChange={(time) => onChange({ ...opening, closes: time === '00:00' ? MIDNIGHT : time })}
          {...described}
        />
      </span>
      <button
        type="button"
        className="es-button"
        aria-label={`Supprimer les horaires ${position}`}
        onClick={onRemove}
      >
        Supprimer
      </button>
      {fault && (
        <p id={faultId} className="es-problem">
          {fault}
        </p>
      )}
    </li>
  );
}

/** The midnight that ends a day, which the browser's input writes 00:00. */
const MIDNIGHT = '24:00';
