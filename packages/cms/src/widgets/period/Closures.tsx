import { publicHolidays } from '@echosciences/calendar';
import type { SchoolZone } from '@echosciences/schemas';
import { useState } from 'react';
import { ZoneField } from '../schedule/fields.tsx';
import { RunList } from '../schedule/RunList.tsx';
import type { Run } from '../schedule/runs.ts';
import { holidaysIn, useSchoolHolidays } from '../schedule/school-calendar.ts';
import type { DraftPeriod } from './draft.ts';
import { closing } from './draft.ts';

interface Props {
  draft: DraftPeriod;
  fault: string | undefined;
  onChange: (closedOn: string[]) => void;
}

/** The days on which a period is closed all the same: one by one, in a run, or all holidays at once. */
export function Closures({ draft, fault, onChange }: Props) {
  const holidays = useSchoolHolidays();
  const [chosen, setChosen] = useState<SchoolZone>();
  const { from = '', to = '', closedOn = [] } = draft;
  const close = (runs: readonly Run[]) => onChange(closing(draft, runs));
  const calendar = typeof holidays === 'object' ? holidays : undefined;
  const zone = chosen ?? calendar?.zone ?? 'A';
  return (
    <fieldset className="schedule-part">
      <legend>Fermetures exceptionnelles</legend>
      <RunList
        label="Fermé le"
        action="Ajouter"
        days={closedOn}
        // A day outside the period is added too: the schema says why it cannot stay.
        onAdd={(run) =>
          run.from === run.to
            ? onChange([...new Set([...closedOn, run.from])].sort())
            : close([run])
        }
        onChange={onChange}
      />
      <div className="schedule-fields">
        <button
          type="button"
          className="es-button"
          disabled={!calendar}
          onClick={() => calendar && close(holidaysIn(calendar, zone))}
        >
          Fermer pendant les vacances scolaires
        </button>
        <ZoneField zone={zone} onChange={setChosen} />
        <button type="button" className="es-button" onClick={() => close(publicHolidays(from, to))}>
          Fermer les jours fériés
        </button>
        {holidays === 'failed' && (
          <p className="es-problem">Le calendrier des vacances n’a pas pu être lu.</p>
        )}
      </div>
      {fault && <p className="es-problem">{fault}</p>}
    </fieldset>
  );
}
