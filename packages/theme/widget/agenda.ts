/** `/widget/agenda.js`: defines `<echosciences-agenda>`. A page may include it several times. */
import { AgendaElement } from './agenda-element.ts';

if (!customElements.get('echosciences-agenda')) {
  customElements.define('echosciences-agenda', AgendaElement);
}
