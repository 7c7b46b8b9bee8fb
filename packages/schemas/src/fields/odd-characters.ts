/** A character that is not seen and changes what is read: none has its place in a text. */
export interface OddCharacter {
  /** `U+202E` */
  codePoint: string;
  /** French: what it is. */
  name: string;
}

/** The first control or direction character of a text; line breaks and tabs are none. */
export function oddCharacter(text: string): OddCharacter | undefined {
  const [found] = ODD.exec(text) ?? [];
  if (found === undefined) return undefined;
  const code = found.charCodeAt(0);
  return {
    codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    name:
      code === 0xfeff
        ? 'marque de début de fichier'
        : code >= 0x2000
          ? 'changement du sens d’écriture'
          : 'caractère de commande',
  };
}

const ODD = /(?![\r\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/u;
