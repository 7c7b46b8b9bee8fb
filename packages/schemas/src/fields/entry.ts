import { day } from './date.ts';
import { formerPath } from './former-path.ts';
import { image } from './image.ts';
import { relation, term } from './relation.ts';
import { source } from './source.ts';
import { choice, listOf, longText, text } from './text.ts';

/** The fields of every entry, whatever its content type. */
export const entryFields = {
  title: text({ label: 'Titre', hint: 'Court et parlant, sans point final.', min: 3, max: 120 }),
  summary: longText({
    label: 'Résumé',
    hint: 'Une ou deux phrases : listes, partages et moteurs de recherche.',
    min: 20,
    max: 320,
  }),
  publishedAt: day({ label: 'Date de publication' }),
  updatedAt: day({
    label: 'Dernière mise à jour',
    hint: 'Le jour d’un changement qui compte pour qui a déjà lu : flux et calendriers le signalent alors.',
  }).optional(),
  cover: image.optional(),
  themes: listOf(term({ taxonomy: 'themes', label: 'Thème' }), { label: 'Thèmes', max: 6 }),
  audiences: listOf(term({ taxonomy: 'audiences', label: 'Public' }), { label: 'Publics', max: 8 }),
  contributors: listOf(relation({ type: 'contributor', label: 'Contributeur' }), {
    label: 'Contributeurs',
    hint: 'Qui propose ce contenu : personnes ou structures de l’annuaire.',
    max: 20,
  }),
  communities: listOf(relation({ type: 'community', label: 'Communauté' }), {
    label: 'Communautés',
    max: 10,
  }),
  keywords: listOf(text({ label: 'Mot-clé', min: 2, max: 40 }), { label: 'Mots-clés', max: 12 }),
  visibility: choice({
    label: 'Visibilité',
    options: { published: 'Visible', hidden: 'Masqué' },
  }).default('published'),
  redirectFrom: listOf(formerPath, {
    label: 'Anciennes adresses',
    hint: 'Chemins qui mènent désormais à cette page.',
  }),
  source: source.optional(),
} as const;
