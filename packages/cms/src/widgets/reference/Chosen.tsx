import { contentTypeOfFolder } from '@echosciences/schemas';
import { useEffect, useRef } from 'react';
import type { IndexedEntry } from './entry-index.ts';
import type { Target } from './references.ts';
import { detailOf } from './wording.ts';

interface Props {
  references: readonly string[];
  /** Absent as long as the entries are not known. */
  resolve: ((reference: string) => Target) | undefined;
  /** Entries saved here that the built site does not tell of yet. */
  unbuilt: ReadonlySet<IndexedEntry> | undefined;
  withType: boolean;
  isMultiple: boolean;
  label: string;
  /** Where the focus goes when the one it was on is gone. */
  inputId: string;
  onChange(references: string[], said: string): void;
}

/** What is chosen, each with its title, in an order that is changed with two buttons. */
export function Chosen(props: Props) {
  const { references, resolve, unbuilt, withType, isMultiple, label, inputId, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useRef<string>(undefined);

  // A line that moves in the page loses the focus that was on its button.
  useEffect(() => {
    const selector = focusAfter.current;
    focusAfter.current = undefined;
    if (selector) list.current?.querySelector<HTMLElement>(selector)?.focus();
  });

  if (references.length === 0) return null;

  const remove = (index: number, title: string) => {
    document.getElementById(inputId)?.focus();
    onChange(references.toSpliced(index, 1), `${title}\u00A0: retiré`);
  };
  const move = (index: number, by: 1 | -1, title: string) => {
    const to = index + by;
    const [moved = ''] = references.slice(index, index + 1);
    if (to < 0 || to >= references.length) return;
    focusAfter.current = `[data-reference="${CSS.escape(moved)}"] [data-by="${by}"]`;
    const next = references.toSpliced(index, 1).toSpliced(to, 0, moved);
    onChange(next, `${title}\u00A0: place ${to + 1} sur ${references.length}`);
  };

  return (
    <ul className="es-chosen" ref={list} aria-label={`${label}\u00A0: choix`}>
      {references.map((reference, index) => {
        const { title, detail, isMissing } = told(
          resolve?.(reference),
          reference,
          withType,
          unbuilt,
        );
        return (
          <li key={reference} data-reference={reference} className={isMissing ? 'es-missing' : ''}>
            <span className="es-text">
              <span className="es-title">{title}</span>
              {detail && <span className="es-detail">{detail}</span>}
            </span>
            {isMultiple && references.length > 1 && (
              <>
                <button
                  type="button"
                  className="es-icon"
                  data-by="-1"
                  aria-label={`Monter ${title}`}
                  aria-disabled={index === 0}
                  onClick={() => move(index, -1, title)}
                >
                  <span aria-hidden="true">↑</span>
                </button>
                <button
                  type="button"
                  className="es-icon"
                  data-by="1"
                  aria-label={`Descendre ${title}`}
                  aria-disabled={index === references.length - 1}
                  onClick={() => move(index, 1, title)}
                >
                  <span aria-hidden="true">↓</span>
                </button>
              </>
            )}
            <button
              type="button"
              className="es-icon"
              aria-label={`Retirer ${title}`}
              onClick={() => remove(index, title)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function told(
  target: Target | undefined,
  reference: string,
  withType: boolean,
  unbuilt: ReadonlySet<IndexedEntry> | undefined,
): { title: string; detail: string; isMissing?: boolean } {
  switch (target?.kind) {
    case undefined:
      return { title: reference, detail: '' };
    case 'missing':
      return {
        title: reference,
        detail: 'introuvable\u00A0: supprimé ou masqué\u202F?',
        isMissing: true,
      };
    case 'elsewhere': {
      const { site, folder, slug } = target;
      const type = contentTypeOfFolder(folder)?.labels.singular ?? folder;
      return { title: slug, detail: `${type} · ${site.name}` };
    }
    case 'own': {
      const { entry } = target;
      const state = unbuilt?.has(entry) ? ['pas encore en ligne'] : [];
      const detail = [detailOf(entry, { withType }), ...state].filter(Boolean).join(' · ');
      return { title: entry.title, detail };
    }
  }
}
