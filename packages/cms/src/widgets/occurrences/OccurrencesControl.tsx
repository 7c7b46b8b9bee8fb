import { dayOf } from '@echosciences/calendar';
import { MOST_SESSIONS } from '@echosciences/schemas/time';
import { useRef, useState } from 'react';
import type { ScheduleControlProps } from '../schedule/control.ts';
import { isEmpty, presentTime } from '../schedule/control.ts';
import { asPeriod } from '../schedule/conversion.ts';
import { count } from '../schedule/count.ts';
import { Readers } from '../schedule/Readers.tsx';
import { ScheduleGroup } from '../schedule/ScheduleGroup.tsx';
import { advise } from './advice.ts';
import { RepeatPanel } from './RepeatPanel.tsx';
import { completeOf, isInOrder } from './rows.ts';
import { SessionList } from './SessionList.tsx';
import type { Undo } from './use-sessions.ts';
import { useSessions } from './use-sessions.ts';

/** The sessions of an event: each with its inputs, « Répéter… », and what readers will be told. */
export function OccurrencesControl(props: ScheduleControlProps) {
  const { forID, getEntry } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const repeatButton = useRef<HTMLButtonElement>(null);
  const [isRepeating, setIsRepeating] = useState(false);
  const { sessions, saved, edited, undo, actions } = useSessions(props, group);
  const now = presentTime();
  const complete = completeOf(sessions);
  const period = isEmpty(getEntry().getIn(['data', 'period'])) ? asPeriod(complete) : undefined;
  const panelId = `repeat-${forID}`;
  const closePanel = () => {
    setIsRepeating(false);
    repeatButton.current?.focus();
  };
  return (
    <ScheduleGroup control={props} group={group}>
      <SessionList
        sessions={sessions}
        advice={advise(sessions, { today: dayOf(now), saved })}
        edited={edited}
        actions={actions}
      />
      {sessions.length > MOST_SESSIONS && (
        <p className="es-problem">
          {`${count(sessions.length, 'séance')}, ${MOST_SESSIONS} au plus\u00A0: décrire plutôt une période d’ouverture.`}
        </p>
      )}
      <p className="schedule-buttons">
        <button type="button" className="es-button" onClick={actions.add}>
          Ajouter une séance
        </button>
        <button
          type="button"
          className="es-button"
          ref={repeatButton}
          aria-expanded={isRepeating}
          aria-controls={isRepeating ? panelId : undefined}
          onClick={() => setIsRepeating(!isRepeating)}
        >
          Répéter…
        </button>
        {!isInOrder(sessions) && (
          <button type="button" className="es-button" onClick={actions.sort}>
            Remettre dans l’ordre
          </button>
        )}
      </p>
      <UndoLine undo={undo} />
      {isRepeating && (
        <RepeatPanel
          id={panelId}
          sessions={sessions}
          today={dayOf(now)}
          onAdd={(added) => {
            actions.addAll(added);
            closePanel();
          }}
          onClose={closePanel}
        />
      )}
      <Readers schedule={{ occurrences: complete }} now={now} />
      <EndlessNote number={sessions.filter(isEndless).length} />
      {period && (
        <p className="schedule-note">
          Presque tous les jours aux mêmes heures&nbsp;: une période le dit mieux.{' '}
          <button type="button" className="es-button" onClick={() => actions.turnInto(period)}>
            Plutôt une période
          </button>
        </p>
      )}
    </ScheduleGroup>
  );
}

/** Says what was done to many sessions at once, with the way back. */
function UndoLine({ undo }: { undo: Undo | undefined }) {
  return (
    <p role="status" className="schedule-status">
      {undo && (
        <>
          {undo.done}{' '}
          <button type="button" className="es-button" onClick={undo.revert}>
            Annuler
          </button>
        </>
      )}
    </p>
  );
}

function EndlessNote({ number }: { number: number }) {
  if (number === 0) return null;
  const shown = number > 1 ? 'affichées' : 'affichée';
  return (
    <p className="schedule-note">
      {`${count(number, 'séance')} sans heure de fin, ${shown} jusqu’à minuit. Mieux vaut une fin approximative.`}
    </p>
  );
}

function isEndless(session: { start?: string; end?: string }): boolean {
  return !session.end && completeOf([session]).length > 0;
}
