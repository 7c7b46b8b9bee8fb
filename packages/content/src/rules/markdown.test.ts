import { describe, expect, test } from 'vitest';
import { inBody } from '../../test/findings.ts';
import { bodyFaults } from '../body-faults.ts';

/** By the build's parser and by the browser's: both must say the same. */
const said = (body: string) => {
  const found = inBody(body);
  const inBrowser = bodyFaults(body, []).map(
    ({ line, column, level, code, message }) =>
      `${line}:${column} ${level ? `(${level}) ` : ''}${code} ${message}`,
  );
  expect(inBrowser).toEqual(found);
  return found;
};

describe('HTML', () => {
  test('what Markdown lacks is accepted', () => {
    const body =
      'L’eau, H<sub>2</sub>O, à 10 m<sup>2</sup>, dit <abbr title="Centre" lang="fr">CNRS</abbr>.<br>\n' +
      'Touche <kbd>Ctrl</kbd>.\n\n<details>\n<summary>La suite</summary>\n\n- un\n\n</details>\n\n`<script>` et \\<b>, <img/src="x"/onerror=alert(1)> et 1 < 2\n';
    expect(said(body)).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', '1:1 html balise <script> refusée : la retirer'],
    ['Un <b>mot</b>.', '1:4 html balise <b> refusée : écrire **texte**'],
    ['Un <a href="https://x.fr">lien</a>.', '1:4 html balise <a> refusée : écrire [texte]'],
    [
      'Un <sup onclick="x()">2</sup>.',
      '1:4 html attribut « onclick » refusé sur <sup> : le retirer',
    ],
    [
      '<abbr title="a" style="x">b</abbr> c',
      '1:1 html attribut « style » refusé sur <abbr> : le retirer (admis : title, lang, dir)',
    ],
    ['<IMG SRC=x ONERROR=alert(1)>', '1:1 html'],
    ['<abbr title=a>b</abbr>', '1:1 html balise <abbr> mal écrite : ses attributs'],
    ['<details ontoggle=alert(1) open>x</details>', '1:1 html'],
    ['Du texte <!-- caché --> ici', '1:10 html commentaire HTML : le retirer'],
    ['<!DOCTYPE html>', '1:1 html balise HTML mal écrite'],
    ['<?php echo 1 ?>', '1:1 html balise HTML mal écrite'],
    ['<![CDATA[x]]>', '1:1 html balise HTML mal écrite'],
    ['<svg><script>x</script></svg>', '1:1 html balise <svg> refusée'],
    ['<math><mi xlink:href="data:x">a</mi></math>', '1:1 html balise <math> refusée'],
    ['<constructor>x</constructor>', '1:1 html balise <constructor> refusée : balises admises'],
    ['<abr title="x">y</abr>', '1:1 html balise <abr> refusée : peut-être <abbr> ?'],
    [
      'Un.\n\n> Deux\n> <iframe src="x">',
      '4:3 html balise <iframe> refusée : mettre seul sur sa ligne un lien',
    ],
    ['Un[^1].\n\n[^1]: <img src=x onerror=alert(1)>', '3:7 html balise <img> refusée'],
    ['| a |\n|---|\n| <font color="red">x</font> |', '3:3 html balise <font> refusée'],
    [
      '<details>\n<summary>x</summary>\n<form action="/x">\n</details>',
      '3:1 html balise <form> refusée',
    ],
    ['<details>\n<p title="</details><script>">\n</details>', '2:1 html balise <p> refusée'],
  ])('%s is refused', (body, expected) => {
    expect(said(`${body}\n`)[0]).toContain(expected);
  });

  test.each([
    [
      'Un <sup>2.\n\nDeux</sup>.',
      '1:4 html <sup> n’est pas fermée dans ce passage : écrire </sup>',
    ],
    ['Un</sup>.', '1:3 html </sup> ne ferme rien ici'],
    ['<kbd><sup>a</kbd></sup> b', '1:6 html <sup> n’est pas fermée'],
    ['<details>\n\nTexte.', '1:1 html <details> n’est pas fermée'],
    ['**<q>a** b</q>', '1:3 html <q> n’est pas fermée'],
  ])('%s leaves no tag open', (body, expected) => {
    expect(said(`${body}\n`)[0]).toContain(expected);
  });
});

describe('the address of a link', () => {
  test.each([
    '[a](https://exemple.fr/b?c=d#e)',
    '[a](http://exemple.fr)',
    '[a](mailto:x@exemple.fr)',
    '[a](tel:+33476000000)',
    '<https://exemple.fr>',
    'https://exemple.fr',
    'contact@exemple.fr',
  ])('%s is accepted', (body) => {
    expect(said(`${body}\n`)).toEqual([]);
  });

  test.each([
    ['[a](javascript:alert(1))', 'lien « javascript: » refusé'],
    ['[a](JaVaScRiPt:alert(1))', 'lien « javascript: » refusé'],
    ['[a](&#106;avascript:alert(1))', 'lien « javascript: » refusé'],
    ['[a](java&#9;script:alert(1))', 'lien « javascript: » refusé'],
    ['[a](java&Tab;script&colon;alert(1))', 'lien « javascript: » refusé'],
    ['[a](<java&#10;script:alert(1)>)', 'lien « javascript: » refusé'],
    ['<javascript:alert(1)>', 'lien « javascript: » refusé'],
    ['[a](data:text/html;base64,PHNjcmlwdD4=)', 'lien « data: » refusé'],
    ['[a](vbscript:msgbox)', 'lien « vbscript: » refusé'],
    ['[a](file:///etc/passwd)', 'lien « file: » refusé'],
    ['[a](blob:https://x.fr/1)', 'lien « blob: » refusé'],
    ['[a](C:\\\\fichiers)', 'barre inverse'],
    ['[a][b]\n\n[b]: javascript:alert(1)', '3:1 lien lien « javascript: » refusé'],
    ['[a](//exemple.fr/x)', 'adresse incomplète « //exemple.fr/x » : écrire https:'],
    ['[a](/\\\\exemple.fr)', 'adresse incomplète'],
    ['[a](https:exemple.fr)', 'adresse illisible'],
    ['[a](https://exa%mple.fr)', 'adresse illisible'],
    ['[a](https://banque.fr@exemple.fr/)', 'adresse avec un nom ou un mot de passe devant @'],
    ['[a](www.exemple.fr/b)', 'écrire https://www.exemple.fr/b'],
    ['[a](exemple.fr)', 'écrire https://exemple.fr'],
    ['[a](contact@exemple.fr)', 'écrire mailto:contact@exemple.fr'],
    ['[a]()', 'lien sans adresse'],
  ])('%s is refused, with what to write', (body, expected) => {
    expect(said(`${body}\n`)[0]).toContain(expected);
  });

  test('a part of the text is told by its address, or by the nearest', () => {
    const headings = '## Le fond de l’océan\n\n## Les abysses\n\n';
    expect(said(`${headings}[a](#fond-ocean) [b](#abysses)\n`)).toEqual([]);
    expect(said(`${headings}[a](#fond-oceans)\n`)).toEqual([
      '5:1 (avertissement) lien « #fond-oceans » ne mène à aucun intertitre de ce texte. Peut-être #fond-ocean ?',
    ]);
    expect(said('[a](#fin)\n')[0]).toContain('Ce texte n’a pas d’intertitre');
  });
});

describe('an image of the text', () => {
  test.each([
    ['![a](../../etc/passwd)', 'chemin image « ../../etc/passwd » hors du dossier'],
    ['![a](%2e%2e/%2e%2e/b.png)', 'chemin image'],
    ['![a](..\\\\b.png)', 'chemin image'],
    ['![a](/etc/b.png)', 'chemin image'],
    ['![a](sous/b.png)', 'chemin image'],
    [
      '![a](https://exemple.fr/b.png)',
      'image image « https://exemple.fr/b.png » : poser le fichier',
    ],
    ['![a](//exemple.fr/b.png)', 'image image'],
    ['![a](data:image/png;base64,x)', 'image image'],
    ['![a][b]\n\n[b]: https://exemple.fr/b.png', '1:1 image image « https://exemple.fr/b.png »'],
    ['![IMG_2034.jpg](b.png)', 'alt « IMG_2034.jpg » ne dit rien'],
    ['![Photo 3](b.png)', 'alt « Photo 3 » ne dit rien'],
  ])('%s is refused', (body, expected) => {
    expect(said(`${body}\n`)[0]).toContain(expected);
  });
});

test.each([
  ['5,000 quotes within quotes', '> '.repeat(5000)],
  ['5,000 lists within lists', '- '.repeat(5000)],
  ['5,000 open brackets', '['.repeat(5000)],
  ['20,000 asterisks', '*a '.repeat(20_000)],
  ['an endless tag', `<abbr ${'a '.repeat(50_000)}`],
  ['an endless attribute', `<abbr title="${'a '.repeat(50_000)}`],
  ['50,000 tags', '<sup>'.repeat(50_000)],
])('%s take no more than a moment', (_, body) => {
  const start = performance.now();
  inBody(`${body}x\n`);
  expect(performance.now() - start).toBeLessThan(3000);
});
