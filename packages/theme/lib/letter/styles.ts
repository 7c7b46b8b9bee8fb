import type { LetterColours } from './colours.ts';

/** Single quotes: these stand in attributes. The first family is one that Word has. */
const FONT = "font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif";

export type LetterStyles = ReturnType<typeof letterStyles>;

/** The declarations of each part, as mail programs read them: on the element itself. */
export function letterStyles({ light, onAccent }: LetterColours) {
  const { paper, ink, muted, line, accent } = light;
  // Word pads table cells alone: texts keep their distance by margins.
  const type = (size: number, height: number, margin: string, more: string) =>
    `margin:${margin};${FONT};font-size:${size}px;line-height:${height}px;mso-line-height-rule:exactly;${more}`;
  return {
    body: `margin:0;padding:0;background-color:${paper};-webkit-text-size-adjust:100%`,
    preheader:
      'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px',
    frame: 'padding:0 0 32px',
    // A word as long as an address is cut rather than widen the table.
    column: 'width:100%;max-width:600px;text-align:left;overflow-wrap:anywhere',
    band: `padding:28px 24px;background-color:${accent}`,
    echo: (height: number) =>
      `font-size:0;line-height:${height}px;background-color:${accent};opacity:${height / 8}`,
    site: type(16, 24, '0', `font-weight:bold;color:${onAccent}`),
    onBand: `color:${onAccent};text-decoration:underline`,
    title: type(30, 36, '12px 0 8px', `font-weight:bold;color:${onAccent}`),
    week: type(18, 26, '0', `color:${onAccent}`),
    main: 'padding:8px 24px 0',
    quiet: type(18, 27, '24px 0 0', `color:${ink}`),
    heading: type(22, 28, '32px 0 12px', `font-weight:bold;color:${ink}`),
    cell: `padding:16px 0 4px;border-top:1px solid ${line}`,
    leaf: `width:68px;padding:16px 12px 8px 0;border-top:1px solid ${line}`,
    // Not `exactly`: the number is higher than the lines beside it.
    date: `margin:0;${FONT};font-size:14px;line-height:18px;font-weight:normal;color:${muted}`,
    number: `font-size:34px;line-height:38px;font-weight:bold;color:${accent}`,
    when: type(15, 22, '0', `font-weight:bold;color:${accent}`),
    nameLine: type(18, 25, '0 0 2px', ''),
    name: `font-weight:bold;color:${ink};text-decoration:underline`,
    text: type(16, 24, '0 0 4px', `color:${ink}`),
    meta: type(15, 22, '0 0 12px', `color:${muted}`),
    badge: `color:${ink}`,
    more: type(16, 24, '4px 0 12px', `color:${muted}`),
    link: `color:${accent};text-decoration:underline`,
    buttonTable: 'margin:28px 0 20px',
    buttonCell: `background-color:${accent};border-radius:6px;mso-padding-alt:13px 22px`,
    button: `display:inline-block;padding:13px 22px;${FONT};font-size:17px;line-height:22px;font-weight:bold;color:${onAccent};text-decoration:none`,
    footer: 'padding:28px 24px 0',
    small: type(14, 22, '0 0 8px', `color:${muted}`),
  };
}

/** For mail programs that follow the reader's dark mode by themselves, as Apple Mail does. */
export function darkRules({ dark }: LetterColours): string {
  const { paper, ink, muted, line, accent } = dark;
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.p{background-color:${paper}!important}.i{color:${ink}!important}.m{color:${muted}!important}.a{color:${accent}!important}.l{border-color:${line}!important}}`;
}
