import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { factsIn, readingMinutes } from '../lib/body-facts.ts';
import { withoutAstroMarks } from './markdown/astro-marks.ts';
import { markdownPlugins } from './markdown.ts';

const options = markdownPlugins(['tube.exemple.fr']);
const html = (markdown: string) => markdownToHtml(markdown, options).html;
/** As Astro renders: with a place for what plugins find out. */
const factsOf = (markdown: string) => {
  const astro = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  markdownToHtml(markdown, { ...options, data: { astro } });
  return factsIn(astro.frontmatter);
};

describe('Markdown of a contributor', () => {
  test.each([
    '<script>alert(1)</script>',
    'Un <img src=x onerror=alert(1)> texte',
    '<iframe src="https://mal.example"></iframe>',
    '<svg onload=alert(1)>',
    '<details open ontoggle=alert(1)>',
  ])('%s is shown as the text it is', (markdown) => {
    expect(html(markdown)).not.toMatch(/<(?:script|img|iframe|svg|details)/);
    expect(html(markdown)).toContain('&lt;');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x][a]\n\n[a]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', (markdown) => {
    expect(html(markdown)).not.toMatch(/href="\s*(?:java\s*script|data|vbscript):/i);
  });

  test('a link to another site says so, and takes no hold of the page', () => {
    expect(
      html('[a](https://exemple.fr/) [b](//exemple.fr) [c](/agenda/) [d](mailto:a@b.fr)'),
    ).toBe(
      '<p><a href="https://exemple.fr/" rel="external noopener">a</a> <a href="//exemple.fr" rel="external noopener">b</a> <a href="/agenda/">c</a> <a href="mailto:a@b.fr">d</a></p>\n',
    );
  });

  test.each([
    'https://mal.example/pixel.png',
    '//mal.example/pixel.png',
    '/etc/passwd',
    '/admin/logo.png',
    '../../national/secret.png',
    '%2e%2e/secret.png',
    '.\\..\\secret.png',
    'data:image/png;base64,AAAA',
    'a%.png',
    'a%00.png',
    'dessin.svg',
  ])('the image %s, which is not beside the entry, leaves its text', (url) => {
    expect(html(`![Un pic](<${url}>)`)).toBe('<p>Un pic</p>\n');
    expect(html(`![Un pic][a]\n\n[a]: <${url}>`)).toBe('<p>Un pic</p>\n');
  });

  test('Astro’s own mark for an image is a text like another', () => {
    for (const markdown of [
      '\\_\\_ASTRO\\_IMAGE\\_="null"',
      '`__ASTRO_IMAGE_="null"`',
      '<x __ASTRO_IMAGE_="null">',
      '&#95;&#95;&#65;STRO_IMAGE_="null"',
      '    __ASTRO_IMAGE_="null"',
    ]) {
      expect(html(markdown), markdown).toContain('ASTRO-IMAGE_="null"');
      expect(html(markdown), markdown).not.toContain('__ASTRO_IMAGE_="');
    }
    expect(withoutAstroMarks({ title: '__ASTRO_IMAGE_/etc/a.png', tags: ['a', 1] })).toEqual({
      title: '__ASTRO-IMAGE_/etc/a.png',
      tags: ['a', 1],
    });
  });

  test('ordinary links stay', () => {
    const page = html(
      '[a](https://exemple.fr/) [b](/agenda/) [c](#notes) [d](mailto:a@b.fr) [e](../x/)',
    );
    expect(page.match(/href="[^"]*"/g)).toEqual([
      'href="https://exemple.fr/"',
      'href="/agenda/"',
      'href="#notes"',
      'href="mailto:a@b.fr"',
      'href="../x/"',
    ]);
  });

  test('prose gets French spaces, code does not', () => {
    expect(html('Quoi ? `a ? b : c`').trim()).toBe('<p>Quoi\u202F? <code>a ? b : c</code></p>');
  });
});

test('what an image shows gets French spaces', () => {
  const alt = 'La planche\u00A0: «\u202Fune aile\u202F»';
  expect(html('Voir ![La planche : « une aile »](aile.jpg) ici.')).toContain(`alt="${alt}"`);
});

describe('an image alone in its paragraph', () => {
  test('is a figure when it has a title: caption, then credit', () => {
    expect(html('![Un pic](./pic.jpg "Le pic, vu du sud. Crédit : A. Photographe")')).toMatch(
      /^<figure class="figure"><img src="\.\/pic\.jpg" alt="Un pic"[^>]*><figcaption>Le pic, vu du sud\. <small class="credit">Crédit\u00A0: A\. Photographe<\/small><\/figcaption><\/figure>/,
    );
    expect(html('![Un pic](./pic.jpg "© A. Photographe")')).toContain(
      '<figcaption><small class="credit">© A. Photographe</small></figcaption>',
    );
    expect(html('![Un pic](./pic.jpg "À crédit, dit-on")')).toContain(
      '<figcaption>À crédit, dit-on</figcaption>',
    );
  });

  test('without a title, or among words, stays an image', () => {
    expect(html('![Un pic](./pic.jpg)')).not.toContain('figure');
    expect(html('Voir ![Un pic](./pic.jpg "Le pic") ici.')).not.toContain('figure');
  });

  test('has a caption that is text', () => {
    expect(html('![a](./a.jpg "<img src=x onerror=alert(1)>")')).toContain(
      '<figcaption>&lt;img src=x onerror=alert(1)&gt;</figcaption>',
    );
  });
});

describe('headings', () => {
  const ids = (markdown: string) =>
    [...html(markdown).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);

  test('have short addresses, without empty words, each its own', () => {
    expect(ids('## À l’ouest, les racines d’une chaîne disparue\n\n## Et\n\n## Et')).toEqual([
      'ouest-racines-chaine-disparue',
      'et',
      'et-2',
    ]);
    expect(ids('## 🜨\n\n## ?')).toEqual(['partie', 'partie-2']);
  });

  test('never take an id of the page around them', () => {
    expect(ids('## Contenu\n\n## Échos\n\n## Programme')).toEqual([
      'contenu-2',
      'echos',
      'programme-2',
    ]);
  });
});

test('a table scrolls by itself, reached and named for who uses the keyboard, and says what heads its columns', () => {
  const page = html('| a |\n|---|\n| 1 |\n\ntexte\n\n| b |\n|---|\n| 2 |');
  expect(page.match(/<section class="table" tabindex="0" aria-label="[^"]*"><table>/g)).toEqual([
    '<section class="table" tabindex="0" aria-label="Tableau 1"><table>',
    '<section class="table" tabindex="0" aria-label="Tableau 2"><table>',
  ]);
  expect(page.match(/<th\b[^>]*>/g)).toEqual(['<th scope="col">', '<th scope="col">']);
});

test('a table’s columns are aligned without a style, which pages do not allow', () => {
  const page = html('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
  expect(page).not.toContain('style=');
  expect(page.match(/<td[^>]*>/g)).toEqual([
    '<td class="cell--left">',
    '<td class="cell--center">',
    '<td class="cell--right">',
  ]);
});

describe('a link alone in its paragraph', () => {
  test('to a video is a frame of our own, that leads to the player', () => {
    const page = html('[La « grande » marée](https://www.youtube.com/watch?v=abcdefghijk&t=90)');
    expect(page).toMatch(/^<figure class="embed embed--frame"><iframe /);
    expect(page).not.toContain(' src=');
    expect(page).toContain(
      'href=&quot;https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
    );
    expect(page).toContain('href="https://www.youtube.com/watch?v=abcdefghijk&amp;t=90"');
    expect(page).toContain('YouTube reçoit alors votre adresse IP.');
    expect(
      factsOf('https://youtu.be/abcdefghijk\n\n[b](https://youtu.be/abcdefghijz)'),
    ).toMatchObject({
      frameOrigins: ['https://www.youtube-nocookie.com'],
      mediaOrigins: [],
    });
  });

  test('to a sound or a film has the controls of the browser, and loads nothing', () => {
    const page = html('[La sittelle](https://sons.exemple.fr/sittelle.mp3)');
    expect(page).toContain(
      '<audio controls preload="none" src="https://sons.exemple.fr/sittelle.mp3" aria-label="La sittelle"></audio>',
    );
    expect(factsOf('[a](https://sons.exemple.fr/a.mp3)').mediaOrigins).toEqual([
      'https://sons.exemple.fr',
    ]);
  });

  test('says what it is when its text is its address', () => {
    expect(html('https://tube.exemple.fr/w/abc')).toContain('>Vidéo</a> (tube.exemple.fr)');
  });

  test('among words, in a list, or to another page stays a link', () => {
    for (const markdown of [
      'Voir [la vidéo](https://youtu.be/abcdefghijk).',
      '- https://youtu.be/abcdefghijk',
      '[a](https://youtu.be/abcdefghijk) [b](https://youtu.be/abcdefghijk)',
      '[a](https://exemple.fr/)',
      '[a](/agenda/)',
    ]) {
      expect(html(markdown), markdown).not.toMatch(/iframe|audio|video |figure/);
      expect(factsOf(markdown).frameOrigins, markdown).toEqual([]);
    }
  });

  test('writes no tag by its title nor by its address', () => {
    const page = html(
      '["><script>alert(1)</script>](https://tube.exemple.fr/w/abc?a=\\"><script>alert(2)</script>)\n\n[<b onclick=x>](<https://tube.exemple.fr/w/abc"onload=alert(3)>)',
    );
    // Between double quotes, only a double quote would end an attribute.
    expect(page.replace(/"[^"]*"/g, '')).not.toMatch(/<(?:script|b)\b|<[^>]*\son\w+=/);
    const inside = (/srcdoc="([^"]*)"/.exec(page)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(inside.match(/<[^>]+>/g)).toEqual([
      '<!doctype html>',
      '<html lang="fr">',
      '<meta charset="utf-8">',
      '<title>',
      '</title>',
      '<link rel="stylesheet" href="/lecteur.css">',
      expect.stringMatching(
        /^<a href="https:\/\/tube\.exemple\.fr\/videos\/embed\/abc\?autoplay=1&amp;p2p=0">$/,
      ),
      '<strong>',
      '</strong>',
      '<span>',
      '</span>',
      '</a>',
    ]);
  });
});

describe('the time to read', () => {
  test('counts words, not markup nor addresses', () => {
    const markdown =
      '## Un titre\n\nUn **mot**, [un lien](https://exemple.fr/a/b/c "titre long") — https://exemple.fr/nu : fin\u202F!\n\n| a | b |\n|---|---|\n';
    expect(factsOf(markdown)).toMatchObject({ words: 9, images: 0 });
  });

  test('counts an image for ten seconds, and one minute at least', () => {
    expect(factsOf('![a](./a.jpg) ![b](./b.jpg)').images).toBe(2);
    expect(readingMinutes({ words: 0, images: 0 })).toBe(1);
    expect(readingMinutes({ words: 660, images: 0 })).toBe(3);
    expect(readingMinutes({ words: 660, images: 6 })).toBe(4);
  });
});

describe('MDX is refused by the parser that would run it', () => {
  test.each([
    'import fs from "node:fs"',
    'export const a = process.exit(1)',
    'Un {process.exit(1)} texte',
    '{process.exit(1)}',
    '<script>alert(1)</script>',
    '<Encart titre={process.env.HOME}>x</Encart>',
    '<Encart {...globalThis}>x</Encart>',
    'Texte <Inconnu/> texte',
    '<Encart titre="x" set:html="<img src=x onerror=alert(1)>" />',
    '<Encart titre="x" client:load>x</Encart>',
    '<Encart titre="x" slot="a">x</Encart>',
  ])('%s', (source) => {
    expect(() => mdxToJs(source, options)).toThrow(/MDX/);
  });

  test('figures and players are there as in Markdown', () => {
    const { code } = mdxToJs('![a](./a.jpg "Légende")\n\nhttps://youtu.be/abcdefghijk', options);
    expect(code).toContain('"Légende"');
    expect(code).toContain('srcDoc: "<!doctype html>');
  });

  test('the listed components pass', () => {
    expect(mdxToJs('<Encart titre="À savoir">\n\nOui.\n\n</Encart>', options).code).toContain(
      'Encart',
    );
  });
});
