import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { DEGREE, labelOf, suggestions } from '@echosciences/atlas/suggestions';
import type { Position } from '../../lib/agenda/geo.ts';
import { shardFor, shardOfInsee } from '../../lib/communes/shards.ts';
import { agendaTexts } from '../../texts/agenda.ts';
import { combobox } from '../combobox.ts';
import { loadShard } from '../commune-shards.ts';

/** The field « Près d’une commune » of the filters. */
export interface CommuneField {
  /**
   * Where the commune that the form holds is; its name is written in the field. A code that is none
   * leaves the form.
   * @throws TypeError or Error when the network or the server fails
   */
  centre(): Promise<Position | undefined>;
  /** Forgets the commune, without asking the agenda anew. */
  clear(): void;
}

/** Makes the field of a form work, where there is one: the portal's. */
export function communeField(form: HTMLFormElement): CommuneField | undefined {
  const field = form.querySelector('[data-commune]');
  if (!field) return undefined;
  const part = <Part extends Element>(selector: string) => field.querySelector(selector) as Part;
  const input = part<HTMLInputElement>('input[type=text]');
  const code = part<HTMLInputElement>('input[type=hidden]');
  let current: CommuneEntry | undefined;

  const chosen = () => (current && current[0] === code.value ? nameOf(current) : '');
  combobox<CommuneEntry>(input, part<HTMLElement>('ul'), {
    suggest: async (text) => {
      const shard = shardFor(text);
      return shard === undefined ? undefined : suggestions(await loadShard(shard), text);
    },
    labelOf,
    chosen,
    onChoose: (entry) => {
      current = entry;
      code.value = entry?.[0] ?? '';
      code.dispatchEvent(new Event('input', { bubbles: true }));
    },
    status: part('[data-commune-status]'),
    words: { found: agendaTexts.communesFound, offline: agendaTexts.communesOffline },
  });

  return {
    async centre() {
      const insee = code.value;
      if (insee !== '' && current?.[0] !== insee) {
        current = (await loadShard(shardOfInsee(insee))).find(([own]) => own === insee);
        if (!current) code.value = '';
      }
      if (document.activeElement !== input) input.value = chosen();
      if (insee === '' || !current) return undefined;
      const [, , , lat, lon] = current;
      return { lat: lat / DEGREE, lon: lon / DEGREE };
    },
    clear() {
      code.value = '';
      input.value = '';
    },
  };
}

/** A former commune's name led to it: the centre is the commune's. */
function nameOf([insee, name, postalCodes, lat, lon]: CommuneEntry): string {
  return labelOf([insee, name, postalCodes, lat, lon]);
}
