import { today } from '@echosciences/calendar';
import type { FileHealth } from '@echosciences/content/form/file';
import { isProposable } from '@echosciences/content/proposal';
import type { KnownContentType } from '@echosciences/schemas';
import type { Map as ImmutableMap } from 'immutable';
import { isList } from 'immutable';
import { useSyncExternalStore } from 'react';
import { heldIn } from '../../admin/collection-of.ts';
import { draftEntry, setDraftField, subscribeToStore } from '../../decap/internals.ts';
import { plain } from '../../decap/plain.ts';
import { slugOf } from '../../entry/decap-slug.ts';
import type { ControlProps } from '../control.ts';
import { CopyButtons } from './CopyButtons.tsx';
import { FileHealthPanel } from './FileHealthPanel.tsx';
import { PageLink } from './PageLink.tsx';
import { ReceivedProposal } from './ReceivedProposal.tsx';
import { YearNotice } from './YearNotice.tsx';

const HIDDEN =
  'Masqué\u00A0: ni page, ni place dans les listes. Pris en compte à l’enregistrement.';

/**
 * The first field of a form, without a value of its own: what is done with the entry as a whole, and
 * what is wrong with its file.
 */
export function EntryToolsControl({ forID, field, collection }: ControlProps<never>) {
  const entry = useSyncExternalStore(subscribeToStore, draftEntry);
  const collectionName = String(collection.get('name'));
  const held = heldIn(collectionName);
  const data = entry?.get('data') as ImmutableMap<string, unknown> | undefined;
  if (!entry || !data || !('type' in held)) return null;
  const { type } = held;
  const health = plain(data.get('file_health')) as FileHealth | undefined;
  return (
    // The field's label leads here.
    <section id={forID} className="es-tools" tabIndex={-1} aria-label={String(field.get('label'))}>
      {health && <FileHealthPanel type={type} health={health} />}
      {entry.get('newRecord') === true && (
        <YearNotice collectionName={collectionName} data={data} />
      )}
      {entry.get('newRecord') === true && !data.has('copy_notes') && isProposable(type.key) && (
        <ReceivedProposal collection={collectionName} today={today(Date.now())} />
      )}
      <CopyNotes notes={data.get('copy_notes')} />
      {!entry.get('newRecord') && health?.header === undefined && (
        <Tools
          type={type}
          collectionName={collectionName}
          slug={slugOf(String(entry.get('slug')))}
          data={data}
        />
      )}
    </section>
  );
}

interface ToolsProps {
  type: KnownContentType;
  collectionName: string;
  slug: string;
  data: ImmutableMap<string, unknown>;
}

function Tools({ type, collectionName, slug, data }: ToolsProps) {
  const isHidden = data.get('visibility') === 'hidden';
  return (
    <>
      <div className="es-row">
        <PageLink type={type} slug={slug} isHidden={isHidden} />
        <CopyButtons
          typeKey={type.key}
          collectionName={collectionName}
          slug={slug}
          data={data}
          today={today(Date.now())}
        />
        <button
          type="button"
          className="es-button"
          onClick={() => setDraftField('visibility', isHidden ? 'published' : 'hidden')}
        >
          {isHidden ? 'Publier de nouveau' : 'Masquer'}
        </button>
      </div>
      {isHidden && <p className="es-note">{HIDDEN}</p>}
    </>
  );
}

function CopyNotes({ notes }: { notes: unknown }) {
  if (!isList(notes)) return null;
  return (
    <ul className="es-note">
      {notes.toArray().map((note) => (
        <li key={String(note)}>{String(note)}</li>
      ))}
    </ul>
  );
}
