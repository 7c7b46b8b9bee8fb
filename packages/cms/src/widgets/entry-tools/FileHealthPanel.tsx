import type { FileHealth } from '@echosciences/content/form/file';
import { readEntryFile } from '@echosciences/content/form/file';
import type { KnownContentType } from '@echosciences/schemas';
import { metaOf, schemaAt, typography } from '@echosciences/schemas';
import { fromJS } from 'immutable';
import { useId, useRef } from 'react';
import { draftEntry, replaceDraftData, setDraftField } from '../../decap/internals.ts';

const UNREADABLE =
  'Son en-tête, les lignes du haut du fichier, ne se lit pas\u00A0: il a été modifié hors de ce formulaire. Corriger ce qui suit, puis «\u202FRelire\u202F». Rien ne s’enregistre avant.';
const WITHOUT_FIELD =
  'Ces lignes du fichier n’ont pas leur place dans le formulaire. Recopier dans le bon champ ce qui est utile\u00A0: l’enregistrement les retire du fichier.';

interface Props {
  type: KnownContentType;
  health: FileHealth;
}

/** What is wrong with a file that was changed by other means than this form, and how it is put right. */
export function FileHealthPanel({ type, health }: Props) {
  return (
    <div className={`es-health ${health.header === undefined ? '' : 'es-unreadable'}`}>
      <h2>Ce fichier est à réparer</h2>
      {health.header !== undefined && <Header type={type} header={health.header} />}
      {health.lost.length > 0 && <LostLines type={type} lost={health.lost} />}
    </div>
  );
}

/** The front matter as text: saving waits until it can be read. */
function Header({ type, header }: { type: Props['type']; header: string }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const reread = readEntryFile(type, `---\n${header}\n---\n`);
  const { problems = [], header: unread } = reread.file_health ?? {};
  const isReadable = unread === undefined;
  const lines = header.split('\n');
  const showLine = (index: number) => {
    const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    box.current?.focus();
    box.current?.setSelectionRange(start, start + (lines[index]?.length ?? 0));
  };
  const toForm = () => {
    const body = draftEntry()?.getIn(['data', 'body']) ?? '';
    replaceDraftData({ ...reread, body });
  };
  return (
    <>
      <p>{UNREADABLE}</p>
      <ul>
        {problems.map(({ line, message }) => {
          // The file's first line is the `---` above the header.
          const index = Math.min(Math.max(line - 2, 0), lines.length - 1);
          return (
            <li key={`${line} ${message}`}>
              <button type="button" className="es-button" onClick={() => showLine(index)}>
                {`Ligne ${index + 1}`}
              </button>
              {` «\u202F${lines[index]?.trim()}\u202F»\u00A0: ${typography(message)}`}
            </li>
          );
        })}
      </ul>
      <label htmlFor={id}>En-tête du fichier</label>
      <textarea
        ref={box}
        id={id}
        className="es-input"
        rows={Math.min(24, lines.length + 2)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={header}
        onChange={({ target }) =>
          setDraftField('file_health', fromJS({ header: target.value, problems: [], lost: [] }))
        }
      />
      <output>{isReadable ? 'L’en-tête se lit de nouveau.' : ''}</output>
      <button
        type="button"
        className="es-button"
        aria-disabled={!isReadable}
        onClick={() => isReadable && toForm()}
      >
        Relire
      </button>
    </>
  );
}

/** What no field can show; saving leaves it out of the file. */
function LostLines({ type, lost }: { type: Props['type']; lost: FileHealth['lost'] }) {
  return (
    <>
      <p>{WITHOUT_FIELD}</p>
      <ul>
        {lost.map(({ path, text, message }) => (
          <li key={path}>
            {`${labelOf(type, path)}\u00A0: ${typography(message)}`}
            <pre>{text}</pre>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="es-button"
        onClick={() => setDraftField('file_health', undefined)}
      >
        Retirer ces lignes
      </button>
    </>
  );
}

/** « Séances (occurrences) », or the name alone of what no schema knows. */
function labelOf({ schema }: Props['type'], path: string): string {
  const field = schemaAt(schema, path.split('.'));
  const title = field && metaOf(field).title;
  return title ? `${title} (${path})` : `«\u202F${path}\u202F»`;
}
