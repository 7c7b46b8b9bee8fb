import type { Day } from '@echosciences/calendar';
import { fullDate, periodSentence } from '@echosciences/calendar';
import { useState } from 'react';
import { InputField } from './fields.tsx';
import type { Run } from './runs.ts';
import { runsOf, withoutRun } from './runs.ts';

interface Props {
  /** What a day is here: « Date à retirer ». */
  label: string;
  /** On the button that adds. */
  action: string;
  days: readonly Day[];
  onAdd: (run: Run) => void;
  onChange: (days: Day[]) => void;
}

/** Days to add one by one or in a run, and those there are: runs of days, each taken out at once. */
export function RunList({ label, action, days, onAdd, onChange }: Props) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isTurned = to !== '' && to < from;
  const add = () => {
    onAdd({ from, to: to || from });
    setFrom('');
    setTo('');
  };
  return (
    <div>
      <div className="schedule-fields">
        <InputField label={label} type="date" value={from} onChange={setFrom} />
        <InputField
          label="jusqu’au (facultatif)"
          type="date"
          value={to}
          fault={isTurned ? 'Avant le premier jour.' : undefined}
          onChange={setTo}
        />
        <button type="button" className="es-button" disabled={!from || isTurned} onClick={add}>
          {action}
        </button>
      </div>
      {days.length > 0 && (
        <ul className="schedule-chips">
          {runsOf(days).map((run) => (
            <li key={run.from}>
              <button
                type="button"
                className="schedule-chip"
                aria-label={`Enlever\u00A0: ${nameOf(run)}`}
                onClick={() => onChange(withoutRun(days, run))}
              >
                {nameOf(run)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOf({ from, to }: Run): string {
  return from === to ? fullDate(from) : periodSentence({ from, to });
}
