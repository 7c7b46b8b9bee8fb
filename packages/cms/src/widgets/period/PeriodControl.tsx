import { fromJS } from 'immutable';
import { useRef } from 'react';
import { setDraftField } from '../../decap/internals.ts';
import { plain } from '../../decap/plain.ts';
import type { ScheduleControlProps } from '../schedule/control.ts';
import { isEmpty, presentTime } from '../schedule/control.ts';
import { asSessions } from '../schedule/conversion.ts';
import { InputField } from '../schedule/fields.tsx';
import { Readers } from '../schedule/Readers.tsx';
import { ScheduleGroup } from '../schedule/ScheduleGroup.tsx';
import { Closures } from './Closures.tsx';
import type { DraftOpening, DraftPeriod } from './draft.ts';
import { draftOf, faultsOf, periodOf, tidy } from './draft.ts';
import { OpeningRow } from './OpeningRow.tsx';

/** The days in a row of an event: from when to when, at what hours, except when. */
export function PeriodControl(props: ScheduleControlProps) {
  const { value, onChange, getEntry } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const draft = draftOf(plain(value));
  const { from = '', to = '', openings = [], hours = '' } = draft;
  const faults = faultsOf(draft);
  const period = periodOf(draft);
  const sessions =
    period && isEmpty(getEntry().getIn(['data', 'occurrences'])) ? asSessions(period) : undefined;
  const set = (changes: DraftPeriod) => onChange(fromJS(tidy({ ...draft, ...changes })));
  const clear = () => {
    onChange(fromJS({}));
    group.current?.focus();
  };
  return (
    <ScheduleGroup control={props} group={group}>
      <div className="schedule-fields">
        <InputField
          label="Du"
          type="date"
          value={from}
          fault={faults.get('from')}
          onChange={(day) => set({ from: day })}
        />
        <InputField
          label="Au (inclus)"
          type="date"
          value={to}
          fault={faults.get('to')}
          onChange={(day) => set({ to: day })}
        />
        {!isEmpty(draft) && (
          <button type="button" className="es-button" onClick={clear}>
            Retirer la période
          </button>
        )}
      </div>
      {!isEmpty(draft) && (
        <>
          <Openings
            openings={openings}
            faults={faults}
            onChange={(changed) => set({ openings: changed })}
          />
          <Closures
            draft={draft}
            fault={faults.get('closedOn')}
            onChange={(closedOn) => set({ closedOn })}
          />
          <InputField
            label="Remarque sur les horaires (facultatif)"
            type="text"
            maxLength={300}
            placeholder="Dernière entrée à 17 h."
            value={hours}
            fault={faults.get('hours')}
            onChange={(text) => set({ hours: text })}
          />
        </>
      )}
      {period && <Readers schedule={{ occurrences: [], period }} now={presentTime()} />}
      {sessions && (
        <p className="schedule-note">
          Quelques jours à des heures précises&nbsp;: des séances le disent mieux.{' '}
          <button
            type="button"
            className="es-button"
            onClick={() => {
              setDraftField('occurrences', fromJS(sessions));
              clear();
            }}
          >
            Plutôt des séances
          </button>
        </p>
      )}
    </ScheduleGroup>
  );
}

interface OpeningsProps {
  openings: readonly DraftOpening[];
  faults: ReadonlyMap<string, string>;
  onChange: (openings: readonly DraftOpening[]) => void;
}

function Openings({ openings, faults, onChange }: OpeningsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const fault = faults.get('openings');
  return (
    <fieldset ref={list} tabIndex={-1} className="schedule-part">
      <legend>Ouvertures</legend>
      {openings.length === 0 && (
        <p className="schedule-hint">Aucun horaire&nbsp;: ouvert toute la journée.</p>
      )}
      <ul className="schedule-list">
        {openings.map((opening, index) => (
          <OpeningRow
            key={index}
            position={index + 1}
            opening={opening}
            fault={faults.get(`openings.${index}`)}
            onChange={(changed) => onChange(openings.with(index, changed))}
            onRemove={() => {
              onChange(openings.toSpliced(index, 1));
              list.current?.focus();
            }}
          />
        ))}
      </ul>
      {fault && <p className="es-problem">{fault}</p>}
      <button type="button" className="es-button" onClick={() => onChange([...openings, {}])}>
        Ajouter des horaires
      </button>
    </fieldset>
  );
}
