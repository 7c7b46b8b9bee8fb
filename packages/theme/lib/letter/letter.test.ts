import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { letterColours } from './colours.ts';
import { composeLetter } from './compose.ts';
import { letterHtml } from './html.ts';
import { withoutMergeTags } from './merge-tags.ts';
import { selectLetter } from './select.ts';
import { letterText } from './text.ts';
import { forTool, MAILING_TOOLS, UNSUBSCRIBE_MARK } from './unsubscribe.ts';
import type { LetterSite } from './view.ts';
import { lettersOf } from './weeks.ts';
import { wrap } from './wrap.ts';

const NOW = '2026-11-24T00:00';
const [WEEK] = lettersOf('2026-11-24');
const SITE: LetterSite = {
  name: 'Echosciences Bretagne',
  inName: 'en Bretagne',
  origin: 'https://bretagne.example',
  portal: 'https://reseau.example',
  coordinators: [
    { label: 'Espace des sciences', url: 'https://bretagne.example/contributeurs/e/' },
  ],
  kindOf: () => undefined,
  territoriesOf: () => [],
};
const letterOf = (items: Parameters<typeof selectLetter>[0], now = NOW, week = WEEK) => {
  const view = composeLetter(selectLetter(items, [], week, now), week, SITE);
  return { view, html: letterHtml(view, letterColours(296)), text: letterText(view) };
};
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');

describe('the wording', () => {
  test('gives an event all its dates of the week, and says that others follow', () => {
    const { text } = letterOf([
      event('ateliers', [
        '2026-11-25T10:00/12:00',
        '2026-11-25T14:00/16:00',
        '2026-11-28T14:00/16:00',
        '2026-12-01T14:00/16:00',
      ]),
    ]);
    expect(plain(text)).toContain(
      '  10 h – 12 h et 14 h – 16 h ; aussi sam. 28 nov. (14 h – 16 h) ; et\n  d’autres dates ensuite\n',
    );
  });

  test('two starts without an end are two hours, one is « à partir de »', () => {
    const { text } = letterOf([
      event('visites', ['2026-11-25T09:00', '2026-11-25T10:30']),
      event('jardin', ['2026-11-26T08:00']),
    ]);
    expect(plain(text)).toContain('À 9 h et à 10 h 30');
    expect(plain(text)).toContain('À partir de 8 h');
  });

  test('names the year’s end in full', () => {
    const [week] = lettersOf('2026-12-30');
    const { text } = letterOf([event('voeux', ['2027-01-02T18:00'])], '2026-12-30T00:00', week);
    expect(plain(text)).toContain('du 30 décembre 2026 au 5 janvier 2027');
    expect(plain(text)).toContain('Samedi 2 janvier 2027');
  });

  test('gives the year of a date of another year', () => {
    const { html } = letterOf([event('eclipse', ['2027-08-02T10:00'])]);
    expect(plain(html)).toContain('août 2027</h3>');
    expect(letterOf([event('nuit', ['2026-12-13T20:00'])]).html).toContain('déc.</h3>');
  });

  test('strikes what is cancelled and says so; its subject is another event', () => {
    const { view, html, text } = letterOf([
      event('annule', ['2026-11-24T18:00/19:00'], { eventStatus: 'cancelled' }),
      event('maintenu', ['2026-11-25T18:00/19:00']),
    ]);
    expect(html).toMatch(/<s><a [^>]*>Titre de annule<\/a><\/s>/);
    expect(plain(text)).toContain('- Annulé : Titre de annule');
    expect(view.subject).toBe('Titre de maintenu');
  });

  test('an exhibition in its last days is said to be', () => {
    const { text } = letterOf([
      item('event', 'expo', { period: { from: '2026-10-01', to: '2026-11-29' } }),
    ]);
    expect(plain(text)).toContain('Jusqu’au 29 novembre 2026');
    expect(text).toContain('Derniers jours');
    expect(text).not.toContain('Rien n’est annoncé');
  });
});

describe('the subject', () => {
  test('has the first event and how many others', () => {
    const events = ['24', '25', '26'].map((day) => event(`jour-${day}`, [`2026-11-${day}T18:00`]));
    expect(letterOf(events).view).toMatchObject({
      subject: 'Titre de jour-24 et 2 autres rendez-vous',
      preheader: plainEqual('Aussi : Titre de jour-25, Titre de jour-26'),
    });
  });

  test('begins with the event that is pinned, when it is of the week', () => {
    const events = [
      event('premier', ['2026-11-24T18:00']),
      event('phare', ['2026-11-28T18:00'], { pinnedUntil: '2026-11-28' }),
      event('lointain', ['2027-08-02T10:00'], { pinnedUntil: '2027-08-02' }),
    ];
    expect(letterOf(events).view.subject).toMatch(/^Titre de phare et 1 autre/);
  });

  test('leaves out what follows a colon, or cuts between words, to stay under 70 characters', () => {
    const subjectOf = (title: string) =>
      letterOf([event('long', ['2026-11-24T18:00'], { title })]).view.subject;
    expect(
      subjectOf(
        `La nuit des étoiles : ${'une très longue promesse de ciel, '.repeat(2)}jusqu’à l’aube`,
      ),
    ).toBe('La nuit des étoiles');
    const cut = subjectOf(`${'observons ensemble '.repeat(5)}le ciel`);
    expect(cut).toMatch(/^observons.* ensemble…$|^observons.* observons…$/);
    expect(cut.length).toBeLessThanOrEqual(71);
  });

  test('in a week without events, is the one put forward or the next, else an article, else the week itself', () => {
    const later = event('bientot', ['2026-12-20T18:00']);
    const article = item('article', 'lecture');
    expect(plain(letterOf([later, article]).view.subject)).toBe('À vos agendas : Titre de bientot');
    const pinned = event('phare', ['2026-12-24T18:00'], { pinnedUntil: '2026-12-24' });
    expect(plain(letterOf([later, pinned]).view.subject)).toBe('À vos agendas : Titre de phare');
    expect(plain(letterOf([article]).view.subject)).toBe('À lire : Titre de lecture');
    expect(plain(letterOf([]).view.subject)).toBe(
      'La semaine des sciences en Bretagne, du 24 au 30 novembre 2026',
    );
  });
});

test('a letter with nothing to tell says so, and where something is on', () => {
  const { view, html, text } = letterOf([]);
  expect(view.sections).toEqual([]);
  expect(plain(text)).toContain('Rien n’est annoncé du 24 au 30 novembre 2026.\nUne semaine calme');
  expect(html).toContain('href="https://reseau.example/agenda/"');
  expect(html).toContain('https://bretagne.example/je-contribue/');
});

describe('what contributors write stays text', () => {
  const hostile = `</a></table><script>alert(1)</script> "x" & 'y' 🦑 {{ contact.EMAIL }} *|UNSUB|* [[UNSUB_LINK_FR]]`;
  const { html, text, view } = letterOf([
    event('hostile', ['2026-11-24T18:00'], { title: hostile, pinnedUntil: '2026-12-01' }),
  ]);

  test('in HTML as in plain text', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain(
      '&lt;/a&gt;&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; ',
    );
    expect(html).toContain('🦑');
    expect(text).toContain('</a></table><script>alert(1)</script> "x" &');
  });

  test('gives no order to a mailing tool', () => {
    for (const written of [html, text, view.subject, view.preheader]) {
      expect(written).not.toMatch(/\{\{|\*\||\[\[|\|\*$/);
    }
    for (const tag of [
      '{{ x }}',
      '{% if %}',
      '*|X|*',
      '[[X]]',
      '[% x %]',
      '<% x %>',
      '%%x%%',
      '$'.concat('{x}'),
      '##x##',
    ]) {
      expect(withoutMergeTags(tag)).not.toBe(tag);
      expect(withoutMergeTags(tag).replaceAll('\u2060', '')).toBe(tag);
    }
    expect(withoutMergeTags('De 5 à 10 % [complet] {x} C#, 3 * 2')).toBe(
      'De 5 à 10 % [complet] {x} C#, 3 * 2',
    );
  });
});

describe('the link to unsubscribe', () => {
  const letter = letterOf([]);

  test.each(MAILING_TOOLS)('is that of $name, in place of the mark', (tool) => {
    const { html, text } = forTool(letter, tool);
    expect(html + text).not.toContain(UNSUBSCRIBE_MARK);
    expect(html.includes('Se désinscrire')).toBe(tool.variable !== undefined);
    if (tool.variable) {
      expect(html).toContain(`<a href="${tool.variable}"`);
      expect(text).toContain(tool.variable);
    }
  });

  test('is marked for the eye until a tool is chosen, once in each version', () => {
    for (const written of [letter.html, letter.text]) {
      expect(written.split(UNSUBSCRIBE_MARK)).toHaveLength(2);
    }
  });
});

describe('the plain text', () => {
  test('has lines of 72 characters at most, longer addresses apart, and breaks at no fixed space', () => {
    const { text } = letterOf([
      event('long', ['2026-11-24T18:00'], {
        title: `${'Une rencontre avec le 13\u00A0décembre '.repeat(3)}ici`,
      }),
      item('article', 'a'.repeat(90)),
    ]);
    const lines = text.split('\n');
    const long = lines.filter((line) => [...line].length > 72);
    expect(long.filter((line) => /\S \S/.test(line.replace(/^\s*(?:- )?/, '')))).toEqual([]);
    expect(long.join()).toContain('a'.repeat(90));
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    expect(lines.some((line) => /13$/.test(line))).toBe(false);
  });

  test('wraps under its own indent', () => {
    expect(wrap(`${'mot '.repeat(20)}fin`, '  ').split('\n')).toEqual([
      Array(17).fill('mot').join(' '),
      '  mot mot mot fin',
    ]);
  });
});

test('500 events of a week make a letter under 60 kB', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    event(`e-${index}`, [`2026-11-${24 + (index % 7)}T10:00/11:00`], {
      title: `Un titre qui prend toute la place qui lui est permise dans une lettre, numéro ${index}`,
      place: undefined,
    }),
  );
  expect(Buffer.byteLength(letterOf(many).html)).toBeLessThan(60_000);
});

describe('every hue', () => {
  test('has text at 4.5 to 1 in light and in dark, and a readable button', () => {
    for (let hue = 0; hue < 360; hue += 1) {
      const { light, dark, onAccent } = letterColours(hue);
      for (const { paper, ink, muted, accent } of [light, dark]) {
        for (const colour of [ink, muted, accent]) {
          expect(
            wcagContrast(colour, paper),
            `${hue}: ${colour} on ${paper}`,
          ).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(wcagContrast(onAccent, light.accent), `${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

function plainEqual(expected: string) {
  return expect.toSatisfy((text: string) => plain(text) === expected);
}
