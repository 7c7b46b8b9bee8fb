import { monthName } from '@echosciences/calendar';
import { useState } from 'react';
import { count } from '../schedule/count.ts';
import type { Advice } from './advice.ts';
import type { DraftSession } from './rows.ts';
import { monthOf } from './rows.ts';
import { SessionLine } from './SessionLine.tsx';
import { SessionRow } from './SessionRow.tsx';
import type { Edited, SessionActions } from './use-sessions.ts';

interface Props {
  sessions: readonly DraftSession[];
  advice: ReadonlyMap<number, Advice>;
  edited: Edited | undefined;
  actions: SessionActions;
}

/** Up to this many, all sessions have their inputs; above, they are lines under their months. */
const FEW = 12;

export function SessionList({ sessions, advice, edited, actions }: Props) {
  const indexes = [...sessions.keys()];
  if (sessions.length <= FEW) {
    return (
      <ul className="schedule-list">
        {indexes.map((index) => (
          <Row key={index} {...{ index, sessions, advice, actions }} isOpen />
        ))}
      </ul>
    );
  }
  // A month that changes while it is typed would take the inputs away from under the hand.
  const months = Map.groupBy(indexes, (index) =>
    index === edited?.index ? edited.month : monthOf(sessions[index] ?? {}),
  );
  return (
    <div className="schedule-months">
      {[...months]
        .sort(([a], [b]) => ((a || '~') < (b || '~') ? -1 : 1))
        .map(([month, those]) => (
          <Month key={month} {...{ month, those, sessions, advice, edited, actions }} />
        ))}
    </div>
  );
}

function Month({
  month,
  those,
  sessions,
  advice,
  edited,
  actions,
}: Props & { month: string; those: readonly number[] }) {
  const wrong = those.filter((index) => (advice.get(index)?.level ?? 'doubt') !== 'doubt').length;
  const isEdited = those.some((index) => index === edited?.index);
  const [isOpen, setIsOpen] = useState(false);
  const name = month ? monthName(month) : 'Sans date';
  return (
    <details
      open={isOpen || isEdited || wrong > 0}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <strong>{name}</strong> <span>{count(those.length, 'séance')}</span>
        {wrong > 0 && <span className="schedule-wrong"> {wrong} à corriger</span>}
      </summary>
      {(isOpen || isEdited || wrong > 0) && (
        <>
          <ul className="schedule-list">
            {those.map((index) => (
              <Row
                key={index}
                {...{ index, sessions, advice, actions }}
                isOpen={index === edited?.index}
              />
            ))}
          </ul>
          <button
            type="button"
            className="es-button"
            aria-label={`Tout supprimer\u00A0: ${name}, ${count(those.length, 'séance')}`}
            onClick={() => actions.remove(those)}
          >
            Tout supprimer
          </button>
        </>
      )}
    </details>
  );
}

function Row({
  index,
  sessions,
  advice,
  actions,
  isOpen,
}: Omit<Props, 'edited'> & { index: number; isOpen: boolean }) {
  const common = {
    index,
    session: sessions[index] ?? {},
    advice: advice.get(index),
    onDuplicate: () => actions.duplicate(index),
    onRemove: () => actions.remove([index]),
  };
  return isOpen ? (
    <SessionRow
      {...common}
      onChange={(session) => actions.change(index, session)}
      onMend={(session) => actions.mend(index, session)}
    />
  ) : (
    <SessionLine {...common} onEdit={() => actions.edit(index)} />
  );
}
