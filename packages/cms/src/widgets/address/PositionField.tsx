import { useState } from 'react';
import { Field } from './Field.tsx';
import type { Position, Unread } from './position.ts';
import { readPosition, writePosition } from './position.ts';
import { texts } from './texts.ts';

interface Props {
  id: string;
  position: Position | undefined;
  onChange(position: Position | undefined): void;
}

/** What is being typed over a position. Once the position is another one, it means nothing. */
interface Draft {
  text: string;
  over: string;
  unread?: Unread;
}

/** The position as figures: typed, or pasted from a map's page. */
export function PositionField({ id, position, onChange }: Props) {
  const written = position ? writePosition(position) : '';
  const [latest, setDraft] = useState<Draft>();
  const draft = latest?.over === written ? latest : undefined;
  const { text = written, unread } = draft ?? {};

  const take = (typed: string) => {
    const read = typed.trim() === '' ? undefined : readPosition(typed);
    if (typeof read === 'string') {
      setDraft({ text: typed, over: written, unread: read });
    } else {
      setDraft(undefined);
      onChange(read);
    }
  };

  return (
    <Field
      id={id}
      label={texts.position}
      hint={texts.positionHint}
      error={unread && texts.unread[unread]}
    >
      <input
        className="es-input"
        type="text"
        id={id}
        autoComplete="off"
        placeholder={texts.positionExample}
        aria-invalid={unread !== undefined}
        aria-describedby={`${unread ? `${id}-error ` : ''}${id}-hint`}
        value={text}
        onChange={({ target }) => setDraft({ text: target.value, over: written })}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (typeof readPosition(pasted) === 'string') return;
          event.preventDefault();
          take(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take(text);
        }}
        onBlur={() => draft && take(text)}
      />
    </Field>
  );
}
