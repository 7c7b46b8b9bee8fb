import { perEntry, warningAt } from '../rule.ts';

/** Words beyond which a page weighs more than a reader's page may (30 kB with its styles). */
const WORDS = 5000;

/**
 * A text that makes its page heavy. A warning: the site's build lets it pass too, since what is long
 * may have to be; what the code adds to a page is judged there, as an error.
 */
export const longTexts = perEntry('longueur', (entry) => {
  const count = entry.body.trim().split(/\s+/).length;
  if (count <= WORDS) return [];
  const about = Math.round(count / 100) * 100;
  return [
    warningAt(
      entry,
      ['title'],
      'longueur',
      `texte d’environ ${about} mots : au-delà de ${WORDS}, la page est lente sur un téléphone. Le couper en plusieurs contenus, réunis dans un dossier`,
    ),
  ];
});
