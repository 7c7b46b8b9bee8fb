import { useId, useState } from 'react';
import { CheckField, InputField, ZoneField } from '../schedule/fields.tsx';
import { RunList } from '../schedule/RunList.tsx';
import { daysOfRun } from '../schedule/runs.ts';
import type { SchoolHolidays } from '../schedule/school-calendar.ts';
import { useSchoolHolidays } from '../schedule/school-calendar.ts';
import { Toggles, Weekdays } from '../schedule/Weekdays.tsx';
import { PlannedSessions } from './PlannedSessions.tsx';
import type { RepeatForm } from './repeat-form.ts';
import { POSITIONS, planOf, RHYTHMS, startingForm } from './repeat-form.ts';
import type { DraftSession } from './rows.ts';

interface Props {
  id: string;
  sessions: readonly DraftSession[];
  today: string;
  onAdd: (sessions: DraftSession[]) => void;
  onClose: () => void;
}

/** « Répéter… »: a rule, what it gives as it is filled in, and a button that adds it. */
export function RepeatPanel({ id, sessions, today, onAdd, onClose }: Props) {
  const [form, setForm] = useState(() => startingForm(sessions, today));
  const holidays = useSchoolHolidays();
  const calendar = holidays === 'failed' ? undefined : holidays;
  const plan = planOf(form, calendar, sessions);
  const added = 'sessions' in plan ? plan.sessions : [];
  const set = (changes: Partial<RepeatForm>) => setForm({ ...form, ...changes });
  return (
    <fieldset id={id} className="schedule-panel">
      <legend>Répéter une séance</legend>
      <RhythmFields form={form} set={set} />
      <TimeFields form={form} set={set} />
      <ExceptionFields form={form} set={set} holidays={holidays} />
      <PlannedSessions plan={plan} />
      <p className="schedule-buttons">
        <button
          type="button"
          className="es-button schedule-primary"
          disabled={added.length === 0}
          onClick={() => onAdd(added)}
        >
          {addLabel(added.length)}
        </button>
        <button type="button" className="es-button" onClick={onClose}>
          Fermer
        </button>
      </p>
    </fieldset>
  );
}

interface FieldsProps {
  form: RepeatForm;
  set: (changes: Partial<RepeatForm>) => void;
}

function RhythmFields({ form, set }: FieldsProps) {
  const { rhythm, weekdays, positions } = form;
  const id = useId();
  return (
    <div className="schedule-fields">
      <div className="schedule-field">
        <label htmlFor={id}>Rythme</label>
        <select
          id={id}
          value={rhythm}
          onChange={({ target }) => set({ rhythm: target.value as RepeatForm['rhythm'] })}
        >
          {Object.entries(RHYTHMS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      {rhythm === 'monthly' && (
        <Toggles
          label="Lesquels du mois"
          options={POSITIONS}
          selected={positions}
          onChange={(selected) => set({ positions: selected })}
        />
      )}
      {rhythm !== 'daily' && (
        <Weekdays
          label="Jours de la semaine"
          selected={weekdays}
          onChange={(selected) => set({ weekdays: selected })}
        />
      )}
    </div>
  );
}

function TimeFields({ form, set }: FieldsProps) {
  const { opens, closes, from, ends } = form;
  return (
    <>
      <div className="schedule-fields">
        <InputField
          label="De"
          type="time"
          value={opens}
          onChange={(time) => set({ opens: time })}
        />
        <InputField
          label="à (facultatif)"
          type="time"
          value={closes}
          onChange={(time) => set({ closes: time })}
        />
      </div>
      <div className="schedule-fields">
        <InputField
          label="À partir du"
          type="date"
          value={from}
          onChange={(day) => set({ from: day })}
        />
        <select
          aria-label="Fin de la répétition"
          value={ends}
          onChange={({ target }) => set({ ends: target.value as RepeatForm['ends'] })}
        >
          <option value="until">jusqu’à une date</option>
          <option value="count">un nombre de fois</option>
        </select>
        {ends === 'until' ? (
          <InputField
            label="Jusqu’au (inclus)"
            type="date"
            value={form.until}
            onChange={(day) => set({ until: day })}
          />
        ) : (
          <InputField
            label="Nombre de séances"
            type="number"
            min={1}
            value={form.count}
            onChange={(number) => set({ count: number })}
          />
        )}
      </div>
    </>
  );
}

function ExceptionFields({
  form,
  set,
  holidays,
}: FieldsProps & { holidays: SchoolHolidays | 'failed' | undefined }) {
  const { zone, withoutPublicHolidays, except } = form;
  const usual = typeof holidays === 'object' ? (holidays.zone ?? 'A') : '';
  return (
    <fieldset className="schedule-exceptions">
      <legend>Sauf</legend>
      <div className="schedule-fields">
        <CheckField
          label="pendant les vacances scolaires"
          isChecked={zone !== ''}
          isDisabled={usual === ''}
          onChange={(isChecked) => set({ zone: isChecked ? usual : '' })}
        />
        {zone !== '' && <ZoneField zone={zone} onChange={(other) => set({ zone: other })} />}
        {holidays === 'failed' && <span>Le calendrier des vacances n’a pas pu être lu.</span>}
      </div>
      <CheckField
        label="les jours fériés"
        isChecked={withoutPublicHolidays}
        onChange={(isChecked) => set({ withoutPublicHolidays: isChecked })}
      />
      <RunList
        label="Date à retirer"
        action="Retirer"
        days={except}
        onAdd={(run) => set({ except: [...new Set([...except, ...daysOfRun(run)])] })}
        onChange={(days) => set({ except: days })}
      />
    </fieldset>
  );
}

function addLabel(count: number): string {
  if (count === 0) return 'Ajouter';
  return count === 1 ? 'Ajouter cette séance' : `Ajouter ces ${count}\u00A0séances`;
}
