import { today } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { isList, List } from 'immutable';
import { useMemo, useState } from 'react';
import { heldIn } from '../../admin/collection-of.ts';
import { slugOf } from '../../entry/decap-slug.ts';
import type { ControlProps } from '../control.ts';
import { Chosen } from './Chosen.tsx';
import { CreateLink } from './CreateLink.tsx';
import { EntrySearch } from './EntrySearch.tsx';
import { useEntries } from './entry-source.ts';
import type { Scope } from './references.ts';
import { candidates, resolver } from './references.ts';
import { searchable } from './search.ts';

/**
 * A relation to one entry or to several, as slugs. Configuration: `targets`, keys of content types or
 * `*`; `multiple`; `max`; `elsewhere`, for entries of other territories only.
 */
export function ReferenceControl(props: ControlProps<string | List<string>>) {
  const { value, onChange, field, forID, collection, getEntry } = props;
  const entries = useEntries();
  const [announcement, setAnnouncement] = useState('');
  const isMultiple = field.get('multiple') === true;
  const max = isMultiple ? (field.get('max') as number | undefined) : 1;
  const label = String(field.get('label'));
  const scope = useMemo(() => scopeOf(field), [field]);
  const references = referencesIn(value);
  const collectionName = String(collection.get('name'));
  const offered = useMemo(() => {
    if (entries.state !== 'ready') return [];
    const held = heldIn(collectionName);
    const slug = slugOf(String(getEntry().get('slug') ?? ''));
    const self = 'type' in held ? { type: held.type.key, slug } : undefined;
    return searchable(candidates(entries.entries, scope, self), today(Date.now()));
  }, [entries, scope, collectionName, getEntry]);
  const resolve = useMemo(
    () =>
      entries.state === 'ready'
        ? resolver(entries.entries, entries.sites, entries.territory, scope)
        : undefined,
    [entries, scope],
  );

  const change = (next: readonly string[], said: string) => {
    onChange(isMultiple ? List(next) : (next[0] ?? ''));
    setAnnouncement(said);
  };
  const add = (reference: string, title: string) => {
    if (references.includes(reference)) return setAnnouncement(`${title} y est déjà`);
    change(isMultiple ? [...references, reference] : [reference], `${title}\u00A0: ajouté`);
  };
  const isFull = isMultiple && max !== undefined && references.length >= max;

  return (
    <div className="es-reference">
      <Chosen
        references={references}
        resolve={resolve}
        unbuilt={entries.state === 'ready' ? entries.unbuilt : undefined}
        withType={scope.types.includes('*')}
        isMultiple={isMultiple}
        label={label}
        inputId={forID}
        onChange={change}
      />
      {isFull ? (
        <p className="es-note" id={forID} tabIndex={-1}>
          {`${max} au plus\u00A0: en retirer un pour en choisir un autre.`}
        </p>
      ) : (
        <EntrySearch
          id={forID}
          entries={entries}
          offered={offered}
          taken={references}
          scope={scope}
          placeholder={placeholderOf(scope, !isMultiple && references.length > 0)}
          onChoose={add}
          onFocus={props.setActiveStyle}
          onBlur={props.setInactiveStyle}
        />
      )}
      <CreateLink scope={scope} collectionName={collectionName} />
      <output className="es-unseen">{announcement}</output>
    </div>
  );
}

function scopeOf(field: ControlProps<unknown>['field']): Scope {
  const types = field.get('targets');
  return {
    types: (isList(types) ? types.toJS() : ['*']) as (ContentTypeKey | '*')[],
    isElsewhere: field.get('elsewhere') === true,
  };
}

function referencesIn(value: string | List<string> | undefined): string[] {
  if (isList(value)) return value.toArray();
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** What tells entries of a type from each other, besides their name. */
const BY: Partial<Record<ContentTypeKey, string>> = {
  event: 'nom, date ou commune',
  place: 'nom ou commune',
  contributor: 'nom ou commune',
};

function placeholderOf({ types, isElsewhere }: Scope, isReplacing: boolean): string {
  if (isElsewhere) return 'Coller l’adresse de la page chez l’autre territoire';
  if (types.includes('*')) return 'Chercher un contenu, ou coller l’adresse d’une page';
  const by = BY[types[0] as ContentTypeKey] ?? 'nom';
  return isReplacing ? `Remplacer\u00A0: chercher par ${by}` : `Chercher par ${by}`;
}
