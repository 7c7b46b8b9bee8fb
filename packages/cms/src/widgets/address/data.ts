import type { Box } from '@echosciences/atlas/projection';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';

/** `/admin/communes.json`: each list by population, then the former names that lead to its communes. */
export interface TerritoryCommunes {
  /** Of the territory; of all France where it is not known. */
  own: CommuneEntry[];
  /** Outside of the territory, near its border. */
  around: CommuneEntry[];
}

/** `/admin/carte.json`: what is drawn under the pin, SVG paths in the atlas's map units. */
export interface TerritoryMap {
  box: Box;
  /** The territory's outline; none for the portal or a territory without a drawing. */
  territory: string[];
  /** Land around it. */
  land: string[];
  departments: string;
  rivers: string;
  /** Whom the drawing is owed to. */
  credits: string;
}
