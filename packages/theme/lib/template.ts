import { dayOf } from '@echosciences/calendar';
import type { ContentType } from '@echosciences/schemas';
import { metaOf } from '@echosciences/schemas';
import { stringify } from 'yaml';

/** The front matter that a new entry starts from: every required field, with its hint as a comment. */
export function templateOf({ schema, key }: ContentType, now: string): string {
  const required = Object.entries(schema.shape).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  const lines = required.map(([name, field]) => {
    const { title, description } = metaOf(field);
    const value = name === 'publishedAt' ? dayOf(now) : (EXAMPLES[name] ?? '…');
    const comment = [title, description].filter(Boolean).join(' : ');
    return `# ${comment}\n${stringify({ [name]: value }).trimEnd()}`;
  });
  const extra =
    key === 'event'
      ? [
          stringify({
            occurrences: [{ start: `${dayOf(now)}T18:30`, end: `${dayOf(now)}T20:00` }],
            address: { city: 'Commune' },
          }).trimEnd(),
        ]
      : [];
  return `---\n${[...lines, ...extra].join('\n')}\n---\n\nLe texte.\n`;
}

const EXAMPLES: Record<string, unknown> = {
  title: 'Un titre court et parlant',
  summary: 'Une ou deux phrases qui disent l’essentiel.',
  address: {
    street: '1 rue de la Science',
    postalCode: '38000',
    city: 'Grenoble',
    lat: 45.19,
    lon: 5.72,
  },
};
