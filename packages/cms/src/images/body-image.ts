/** An image of a body, as its form holds it. */
interface BodyImage {
  readonly image?: string;
  readonly alt?: string;
  /** Caption and credit: the page shows it under the image. */
  readonly title?: string;
}

/**
 * An image alone on its line, in CommonMark: `![alt](name.jpg "title")`. One inside a sentence is
 * left to the rich text. https://spec.commonmark.org/0.31.2/#images
 */
const LONE_IMAGE =
  /^!\[(?<alt>(?:\\.|[^\]\\])*)\]\((?<image>[^\s()<>]+)(?:\s+"(?<title>(?:\\.|[^"\\])*)")?\)(?=[ \t]*(?:\n|$))/;

/** Decap's editor component for the images of a body: text for who does not see it, and credit. */
export const bodyImage = {
  id: 'image',
  label: 'Image',
  pattern: LONE_IMAGE,
  fields: [
    {
      name: 'image',
      label: 'Image',
      widget: 'image',
      choose_url: false,
      media_library: { allow_multiple: false },
    },
    {
      name: 'alt',
      label: 'Texte de remplacement',
      hint: 'Ce que montre l’image, pour qui ne la voit pas\u00A0: «\u202FDeux enfants observent le Soleil dans une lunette\u202F».',
      widget: 'string',
    },
    {
      name: 'title',
      label: 'Légende et crédit',
      hint: 'Affichés sous l’image\u00A0: «\u202FLe cap Corse. Photo\u00A0: Prénom Nom, CC BY-SA 4.0\u202F».',
      widget: 'string',
    },
  ],
  fromBlock: ({ groups }: RegExpMatchArray): BodyImage => ({
    image: groups?.image ?? '',
    alt: unescaped(groups?.alt),
    title: unescaped(groups?.title),
  }),
  toBlock: ({ image = '', alt = '', title = '' }: BodyImage): string => {
    const caption = oneLine(title);
    return `![${escaped(oneLine(alt), /[\\[\]`<&]/g)}](${image}${caption && ` "${escaped(caption, /[\\"&]/g)}"`})`;
  },
};

/** Code, tags and entities come before brackets: https://spec.commonmark.org/0.31.2/#precedence */
function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, '\\$&');
}

/** A backslash before any ASCII punctuation is an escape: https://spec.commonmark.org/0.31.2/#backslash-escapes */
function unescaped(text = ''): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
