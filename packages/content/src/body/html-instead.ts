/** What to write in Markdown in place of HTML that people paste or know. */
export function insteadOf(tag: string): string | undefined {
  return REMEDIES.find(([tags]) => tags.includes(tag))?.[1];
}

const REMEDIES: [tags: readonly string[], remedy: string][] = [
  [['a'], 'écrire [texte](https://…)'],
  [
    ['img', 'picture', 'figure', 'figcaption'],
    'écrire ![ce que montre l’image](photo.jpg "Légende")',
  ],
  [['b', 'strong', 'u'], 'écrire **texte** pour insister'],
  [['i', 'em'], 'écrire *texte* pour l’italique'],
  [['s', 'strike'], 'écrire ~~texte~~ pour barrer'],
  [['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], 'écrire ## devant l’intertitre'],
  [['ul', 'ol', 'li'], 'écrire - devant chaque élément de la liste'],
  [['blockquote'], 'écrire > devant la citation'],
  [['code', 'pre'], 'écrire le code entre accents graves, `code`'],
  [['hr'], 'écrire --- seul sur sa ligne'],
  [['table', 'tr', 'td', 'th', 'thead', 'tbody'], 'écrire le tableau avec des barres, | a | b |'],
  [['p', 'div', 'section', 'article', 'center'], 'laisser une ligne vide entre deux paragraphes'],
  [['font', 'style', 'link'], 'le retirer, le site choisit les polices et les couleurs'],
  [
    ['iframe', 'video', 'audio', 'embed', 'object', 'source'],
    'mettre seul sur sa ligne un lien vers la vidéo ou le son, il devient un lecteur',
  ],
  [['form', 'input', 'button', 'select', 'textarea'], 'donner un lien vers le formulaire'],
  [
    ['script', 'svg', 'math', 'base', 'meta', 'template'],
    'la retirer, un texte ne contient pas de programme',
  ],
];
