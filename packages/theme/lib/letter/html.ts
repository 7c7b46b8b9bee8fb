import { letterTexts as texts } from '../../texts.ts';
import type { LetterColours } from './colours.ts';
import { Markup, markup } from './markup.ts';
import type { LetterStyles } from './styles.ts';
import { darkRules, letterStyles } from './styles.ts';
import { MARKED_LINK } from './unsubscribe.ts';
import type { Group, Leaf, LetterView, Line, Link, Section } from './view.ts';

/**
 * The letter as the HTML that mail programs hold to: tables, styles on the elements, no image, no
 * script, nothing to load. Outlook reads HTML with Word: widths and colours are attributes too. The
 * style sheet in the head is for dark mode alone: without it nothing is lost.
 * Source: caniemail.com for what each program reads.
 */
export function letterHtml(letter: LetterView, colours: LetterColours): string {
  const css = letterStyles(colours);
  const { paper } = colours.light;
  const body = markup`<!doctype html>
<html lang="fr" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${letter.subject}</title>
<style>${new Markup(darkRules(colours))}</style>
</head>
<body class="p" bgcolor="${paper}" style="${css.body}">
<div role="article" lang="fr">
<div style="${css.preheader}">${letter.preheader}</div>
<table class="p" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${paper}"><tr><td align="center" style="${css.frame}">
${MSO_OPEN}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${css.column}">
${band(letter, css, colours)}
<tr><td style="${css.main}">
${letter.quiet.map((line) => markup`<p class="i" style="${css.quiet}">${line}</p>\n`)}${letter.sections.map((section) => sectionOf(section, css))}${button(letter.action, css, colours)}
<p class="i" style="${css.text}">${letter.proposal.text} ${anchor(letter.proposal.link, css)}</p>
</td></tr>
${footer(letter, css)}
</table>
${MSO_CLOSE}
</td></tr></table>
</div>
</body>
</html>
`;
  return body.html;
}

/** Outlook knows no `max-width`: a table for it alone keeps the column. */
const MSO_OPEN = new Markup(
  '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" align="center"><tr><td><![endif]-->',
);
const MSO_CLOSE = new Markup('<!--[if mso]></td></tr></table><![endif]-->');

/** The head in the territory's colour, and its echo: three lines that fade. */
function band({ site, heading, week }: LetterView, css: LetterStyles, { light }: LetterColours) {
  const echo = [6, 4, 2].map(
    (height) =>
      markup`<tr><td height="4" style="font-size:0;line-height:4px">&nbsp;</td></tr><tr><td height="${height}" bgcolor="${light.accent}" style="${css.echo(height)}">&nbsp;</td></tr>`,
  );
  return markup`<tr><td bgcolor="${light.accent}" style="${css.band}">
<p style="${css.site}"><a href="${site.url}" target="_blank" style="${css.onBand}">${site.label}</a></p>
<h1 style="${css.title}">${heading}</h1>
<p style="${css.week}">${week}</p>
</td></tr>
${echo}`;
}

function sectionOf({ title, groups, more }: Section, css: LetterStyles): Markup {
  return markup`<h2 class="i" style="${css.heading}">${title}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${groups.map((group) => groupOf(group, css))}</table>
${more && markup`<p class="m" style="${css.more}">${anchor(more, css)}</p>\n`}`;
}

function groupOf({ leaf, lines, more }: Group, css: LetterStyles): Markup {
  const content = markup`${lines.map((line) => lineOf(line, leaf !== undefined, css))}${more && markup`<p class="m" style="${css.more}">${anchor(more, css)}</p>`}`;
  return markup`<tr>${leaf && leafOf(leaf, css)}<td class="l" valign="top" style="${css.cell}">${content}</td></tr>\n`;
}

/** « mar. 24 nov. », the number large. No `aria-label`: half of the mail programs take it off. */
function leafOf({ weekday, number, month }: Leaf, css: LetterStyles): Markup {
  return markup`<td class="l" width="68" valign="top" style="${css.leaf}"><h3 class="m" style="${css.date}">${weekday}<br><span class="a" style="${css.number}">${number}</span><br>${month}</h3></td>`;
}

function lineOf(line: Line, isDated: boolean, css: LetterStyles): Markup {
  const { title, url, when, meta, badges, summary, isCancelled } = line;
  const name = markup`<a class="i" href="${url}" target="_blank" style="${css.name}">${title}</a>`;
  const words = badges.map(
    (badge) => markup`<strong class="i" style="${css.badge}">${badge}</strong>`,
  );
  return markup`${when && markup`<p class="a" style="${css.when}">${when}</p>`}${
    isDated
      ? markup`<p style="${css.nameLine}">${isCancelled ? markup`<s>${name}</s>` : name}</p>`
      : markup`<h3 style="${css.nameLine}">${name}</h3>`
  }${summary && markup`<p class="i" style="${css.text}">${summary}</p>`}${
    (meta || words.length > 0) &&
    markup`<p class="m" style="${css.meta}">${words.map((word, index) => markup`${index > 0 && '\u00A0· '}${word}`)}${words.length > 0 && meta && '\u00A0· '}${meta}</p>`
  }`;
}

/** Word pads cells, not links: the cell has the colour and, for it, the padding. */
function button({ label, url }: Link, css: LetterStyles, { light }: LetterColours): Markup {
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${css.buttonTable}"><tr><td bgcolor="${light.accent}" style="${css.buttonCell}"><a href="${url}" target="_blank" style="${css.button}">${label}</a></td></tr></table>`;
}

function footer(letter: LetterView, css: LetterStyles): Markup {
  const { site, links, coordinators } = letter;
  const line = (content: Markup) => markup`<p class="m" style="${css.small}">${content}</p>\n`;
  const listed = (some: readonly Link[]) =>
    some.map((link, index) => markup`${index > 0 && '\u00A0· '}${anchor(link, css)}`);
  return markup`<tr><td class="l" style="${css.footer}">
${line(markup`${listed([site, ...links])}`)}${coordinators.length > 0 && line(markup`${texts.coordinatedBy} ${listed(coordinators)}`)}${line(markup`${texts.why} ${new Markup(MARKED_LINK)}`)}</td></tr>`;
}

function anchor({ label, url }: Link, css: LetterStyles): Markup {
  return markup`<a class="a" href="${url}" target="_blank" style="${css.link}">${label}</a>`;
}
