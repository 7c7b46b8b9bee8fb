import { compressed } from './files.ts';
import { heaviestHtml, withoutContent } from './html-parts.ts';
import type { Budget } from './table.ts';
import { FONTS } from './table.ts';
import type { Part, Weight } from './weigh.ts';
import { sum } from './weigh.ts';

export interface Verdict {
  /** What the code must mend, in English. */
  errors: string[];
  /** What the one who writes may mend, in French. */
  warnings: string[];
}

/**
 * Judges a page. Styles, scripts, typefaces and the page's own structure are the code's: beyond the
 * limit they are errors. A text or a list that is long is the content's, and must not stop a
 * territory from publishing: the page is then judged without them, and a warning says so.
 */
export function judge(html: string, { parts, faults }: Weight, budget: Budget): Verdict {
  const errors = [...faults];
  const warnings: string[] = [];
  const total = sum(parts, 'html', 'style', 'script');
  const script = sum(parts, 'script');
  const fonts = parts.filter(({ kind }) => kind === 'font');
  if (script > budget.script) {
    errors.push(exceeds(script, budget.script, budget, 'of script', ofKind(parts, 'script')));
  }
  if (fonts.length > FONTS.files) {
    errors.push(`loads ${fonts.length} typeface files of ${FONTS.files} allowed: ${names(fonts)}`);
  }
  if (sum(fonts, 'font') > FONTS.bytes) {
    errors.push(exceeds(sum(fonts, 'font'), FONTS.bytes, budget, 'of typefaces', fonts));
  }
  if (total > budget.total) {
    const structure = total - compressed(html) + compressed(withoutContent(html));
    if (structure > budget.total) {
      const { name, bytes } = heaviestHtml(html);
      const counted = parts.filter(({ kind }) => ['html', 'style', 'script'].includes(kind));
      errors.push(
        `${exceeds(total, budget.total, budget, '', counted)}; in the HTML, ${name}: ${kilo(bytes)}`,
      );
    } else {
      warnings.push(
        `page de ${kilo(total, ',')} pour ${kilo(budget.total, ',')} prévus, à cause de son texte ou de ses listes : elle sera lente sur un téléphone. Couper le texte en plusieurs contenus, réunis dans un dossier.`,
      );
    }
  }
  return { errors, warnings };
}

/** Whether nothing is to be said of a page. */
export function isWithin({ parts, faults }: Weight, budget: Budget): boolean {
  return (
    faults.length === 0 &&
    sum(parts, 'html', 'style', 'script') <= budget.total &&
    sum(parts, 'script') <= budget.script &&
    sum(parts, 'font') <= FONTS.bytes &&
    ofKind(parts, 'font').length <= FONTS.files
  );
}

function exceeds(
  bytes: number,
  limit: number,
  { kind }: Budget,
  what: string,
  parts: readonly Part[],
): string {
  const [largest] = [...parts].sort((a, b) => b.bytes - a.bytes);
  const culprit = largest ? `. Largest part: ${largest.name}, ${kilo(largest.bytes)}` : '';
  return `${[kilo(bytes), what].filter(Boolean).join(' ')} for ${kilo(limit)} allowed (${kind})${culprit}`;
}

function ofKind(parts: readonly Part[], wanted: Part['kind']): Part[] {
  return parts.filter(({ kind }) => kind === wanted);
}

function names(parts: readonly Part[]): string {
  return parts.map(({ name }) => name).join(', ');
}

function kilo(bytes: number, point = '.'): string {
  const number = (bytes / 1000).toFixed(1).replace(/\.0$/, '').replace('.', point);
  return point === ',' ? `${number}\u00A0ko` : `${number} kB`;
}
