import { fromJS } from 'immutable';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { setDraftField } from '../../decap/internals.ts';
import { plain } from '../../decap/plain.ts';
import type { ScheduleControlProps } from '../schedule/control.ts';
import { count } from '../schedule/count.ts';
import type { DraftSession } from './rows.ts';
import { aWeekLater, inOrder, monthOf, rowOf, sessionOf } from './rows.ts';

/** What can be done with the session at an index, or with all of them. */
export interface SessionActions {
  change: (index: number, session: DraftSession) => void;
  /** Changes it by a button that goes away with what it mends. */
  mend: (index: number, session: DraftSession) => void;
  duplicate: (index: number) => void;
  remove: (indexes: readonly number[]) => void;
  /** Opens the inputs of one among many. */
  edit: (index: number) => void;
  add: () => void;
  addAll: (added: readonly DraftSession[]) => void;
  sort: () => void;
  /** Gives the event a period instead. */
  turnInto: (period: unknown) => void;
}

/** What was done at once to many sessions, and the way back. */
export interface Undo {
  done: string;
  revert: () => void;
}

/** The session whose inputs are open among many, in the month it had when they opened. */
export interface Edited {
  index: number;
  month: string;
}

/** The sessions of the draft and what can be done with them; `group` is what holds their rows. */
export function useSessions(
  { value, onChange, getEntry }: ScheduleControlProps,
  group: RefObject<HTMLElement | null>,
) {
  const sessions = sessionsOf(value);
  const [saved] = useState(() => startsOf(getEntry().get('newRecord') ? [] : sessions));
  const [edited, setEdited] = useState<Edited>();
  const [undo, setUndo] = useState<Undo>();
  const focusRow = useFocusOfRow(group);

  const write = (changed: readonly DraftSession[]) => {
    setUndo(undefined);
    onChange(fromJS(changed));
  };
  const writeAll = (
    changed: readonly DraftSession[],
    done: string,
    revert = () => write(sessions),
  ) => {
    write(changed);
    setEdited(undefined);
    setUndo({
      done,
      revert: () => {
        revert();
        group.current?.focus();
      },
    });
  };
  const edit = (index: number, session: DraftSession = {}) => {
    setEdited({ index, month: monthOf(session) });
    focusRow(index);
  };
  const insert = (index: number, session: DraftSession) => {
    write(sessions.toSpliced(index, 0, session));
    edit(index, session);
  };
  const actions: SessionActions = {
    change: (index, session) => write(sessions.with(index, session)),
    mend: (index, session) => {
      write(sessions.with(index, session));
      focusRow(index);
    },
    duplicate: (index) => {
      const row = rowOf(sessions[index] ?? {});
      insert(index + 1, sessionOf(aWeekLater(row, startsOf(sessions))));
    },
    remove: (indexes) => {
      const left = sessions.filter((_, index) => !indexes.includes(index));
      writeAll(left, `${done(indexes.length, 'supprimée')}.`);
      focusRow(Math.min(indexes[0] ?? 0, left.length - 1));
    },
    edit: (index) => edit(index, sessions[index]),
    add: () => insert(sessions.length, {}),
    addAll: (added) => {
      const kept = sessions.filter((session) => Object.keys(session).length > 0);
      writeAll(inOrder([...kept, ...added]), `${done(added.length, 'ajoutée')}.`);
    },
    sort: () => {
      writeAll(inOrder(sessions), 'Séances remises dans l’ordre.');
      group.current?.focus();
    },
    turnInto: (period) => {
      setDraftField('period', fromJS(period));
      writeAll([], 'Séances remplacées par une période.', () => {
        setDraftField('period', fromJS({}));
        write(sessions);
      });
      group.current?.focus();
    },
  };
  return { sessions, saved, edited, undo, actions };
}

/** Moves the focus to a row once it is there; to the group when there is none. */
function useFocusOfRow(group: RefObject<HTMLElement | null>) {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = group.current?.querySelector(`[data-row="${wanted.current}"]`);
    (row?.querySelector<HTMLElement>('input, button') ?? group.current)?.focus();
    wanted.current = undefined;
  });
  return (index: number) => {
    wanted.current = index;
  };
}

function sessionsOf(value: unknown): readonly DraftSession[] {
  const data = plain(value);
  if (!Array.isArray(data)) return [];
  return data.map((item) => (typeof item === 'object' && item !== null ? item : {}));
}

function startsOf(sessions: readonly DraftSession[]): Set<string> {
  return new Set(sessions.map(({ start }) => start ?? ''));
}

/** « 12 séances ajoutées » */
function done(number: number, participle: string): string {
  return `${count(number, 'séance')} ${participle}${number > 1 ? 's' : ''}`;
}
