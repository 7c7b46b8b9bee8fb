import { typography } from '@echosciences/schemas';
import { defused, quoted } from './defuse.ts';
import type { Submission } from './submission.ts';

/** Label of the pull requests of people without an account. */
export const PROPOSAL_LABEL = 'proposition';

/** What the forge shows of a proposal. */
export interface PullRequest {
  branch: string;
  title: string;
  body: string;
  /** Of the commit: without the signature, since history is not rewritten. */
  message: string;
  labels: string[];
}

/** The words of a pull request, for the coordination that reads it over. */
export function pullRequestOf(submission: Submission): PullRequest {
  const { territory, type, entry, title } = submission;
  const subject = `[${territory}] ${typography(`${type.labels.singular} : `)}${defused(title)}`;
  return {
    branch: `proposition/${territory}/${entry.slug}`,
    title: subject,
    body: bodyOf(submission),
    message: `${subject}\n\nProposition faite sur le site, sans compte.\n`,
    labels: [PROPOSAL_LABEL, territory],
  };
}

function bodyOf({ territory, type, entry, signature, images }: Submission): string {
  const names = images.map(({ name }) => `\`${name}\``).join(', ');
  return typography(
    `Une personne sans compte propose ce contenu par « Je contribue ». Le relais l’a mis en forme et a vérifié ses champs ; il ne sait pas qui l’envoie et ne garde aucune adresse.

- **Rubrique** : ${type.labels.plural}, \`${entry.folder}/\`
- **Images** : ${names || 'aucune'}
- **Signature** : ${signature ? 'le nom à remercier, tel qu’il a été donné' : 'aucune'}
${signature ? `\n${quoted(signature)}\n` : ''}
Les vérifications tournent d’elles-mêmes ; quand l’aperçu est prêt, son lien est celui du statut \`deploy/${territory}\`, en bas de cette page.

### Avant de publier

- [ ] Le contenu concerne le territoire, et n’est pas déjà en ligne.
- [ ] Les dates, l’adresse et les liens sont justes.
- [ ] L’image peut être publiée : crédit donné, personnes reconnaissables d’accord.
- [ ] Le texte ne donne ni adresse ni téléphone personnels.
- [ ] L’aperçu se lit bien.

Publier : *Squash and merge*. Corriger : onglet *Files changed*, le menu du fichier, *Edit file*. Refuser : *Close pull request*, puis *Delete branch*.
`,
  );
}
