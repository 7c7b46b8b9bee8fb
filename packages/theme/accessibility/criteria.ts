/**
 * The 106 criteria of the RGAA 4.1 (accessibilite.numerique.gouv.fr/methode/criteres-et-tests), named
 * in our words: what they become here, and how that is known.
 */
export interface Criterion {
  /** Of its theme, then its own: `10.4`. */
  number: string;
  subject: string;
  status: 'conforme' | 'non-applicable' | 'a-verifier';
  /** Checks of `pnpm audit:accessibilite` that would find the contrary. */
  checks?: readonly string[];
  /** Tests and sources, from the repository's root, that make it so. */
  files?: readonly string[];
  /** CSS selector of what no page may hold for the status to be true; the check `sans-objet` looks. */
  absent?: string;
  /** Why it does not apply, or what a person still has to look at. */
  note?: string;
}

export const THEMES = [
  'Images',
  'Cadres',
  'Couleurs',
  'Multimédia',
  'Tableaux',
  'Liens',
  'Scripts',
  'Éléments obligatoires',
  'Structure de l’information',
  'Présentation de l’information',
  'Formulaires',
  'Navigation',
  'Consultation',
] as const;

const MEDIA = 'video, audio, object, embed, iframe:not([src^="/"]), .embed';
const NO_MEDIA = {
  status: 'non-applicable',
  absent: MEDIA,
  note: 'aucun son ni vidéo dans les pages',
} as const;
const NO_CAPTCHA = {
  status: 'non-applicable',
  absent: '[class*=captcha], [src*=captcha]',
  note: 'aucun CAPTCHA',
} as const;
const NO_DOCUMENT = {
  status: 'non-applicable',
  absent:
    'a[href^="/"]:is([href$=".pdf"], [href$=".doc"], [href$=".docx"], [href$=".odt"], [href$=".ppt"], [href$=".pptx"])',
  note: 'aucun document bureautique à télécharger sur le site',
} as const;

const E2E = 'packages/e2e/tests';
const THEME = 'packages/theme';

export const criteria: readonly Criterion[] = [
  {
    number: '1.1',
    subject: 'Les images qui informent ont un texte de remplacement',
    status: 'conforme',
    checks: ['axe'],
    files: ['packages/schemas/src/fields/image.ts'],
  },
  {
    number: '1.2',
    subject: 'Les images de décor sont ignorées des lecteurs d’écran',
    status: 'conforme',
    checks: ['axe'],
    files: [`${THEME}/components/Icon.astro`, `${THEME}/components/EntryCard.astro`],
  },
  {
    number: '1.3',
    subject: 'Les textes de remplacement disent ce que montre l’image',
    status: 'a-verifier',
    note: 'relire les textes de remplacement des contenus',
  },
  {
    number: '1.4',
    subject: 'Le texte de remplacement d’un CAPTCHA dit sa fonction',
    ...NO_CAPTCHA,
  },
  { number: '1.5', subject: 'Un CAPTCHA a une autre voie', ...NO_CAPTCHA },
  {
    number: '1.6',
    subject: 'Les images complexes ont une description détaillée',
    status: 'a-verifier',
    note: 'chercher dans les contenus les schémas et graphiques\u202F; la carte, elle, a ses listes',
  },
  {
    number: '1.7',
    subject: 'Les descriptions détaillées sont justes',
    status: 'non-applicable',
    absent: '[longdesc]',
    note: 'aucune description détaillée',
  },
  {
    number: '1.8',
    subject: 'Pas de texte en image quand du texte suffirait',
    status: 'a-verifier',
    note: 'regarder les affiches et visuels des contenus',
  },
  {
    number: '1.9',
    subject: 'Les légendes sont reliées à leur image',
    status: 'a-verifier',
    note: 'écouter une figure légendée avec un lecteur d’écran',
  },

  { number: '2.1', subject: 'Les cadres ont un titre', status: 'conforme', checks: ['axe'] },
  {
    number: '2.2',
    subject: 'Le titre d’un cadre dit ce qu’il contient',
    status: 'conforme',
    files: [`${THEME}/lib/widget/snippets.test.ts`],
  },

  {
    number: '3.1',
    subject: 'La couleur n’est pas seule à informer',
    status: 'a-verifier',
    checks: ['couleurs-forcees'],
    note: 'regarder les images et les textes des contenus en niveaux de gris',
  },
  {
    number: '3.2',
    subject: 'Le texte contraste avec son fond',
    status: 'conforme',
    checks: ['axe', 'axe-sombre'],
    files: [`${THEME}/styles/contrast.test.ts`],
  },
  {
    number: '3.3',
    subject: 'Les commandes et les signes contrastent avec ce qui les entoure',
    status: 'a-verifier',
    checks: ['focus-visible'],
    files: [`${THEME}/styles/contrast.test.ts`],
    note: 'mesurer les signes de la carte sur les territoires',
  },

  { number: '4.1', subject: 'Transcription ou audiodescription des médias', ...NO_MEDIA },
  { number: '4.2', subject: 'Justesse des transcriptions et audiodescriptions', ...NO_MEDIA },
  { number: '4.3', subject: 'Sous-titres', ...NO_MEDIA },
  { number: '4.4', subject: 'Justesse des sous-titres', ...NO_MEDIA },
  { number: '4.5', subject: 'Audiodescription synchronisée', ...NO_MEDIA },
  { number: '4.6', subject: 'Justesse de l’audiodescription', ...NO_MEDIA },
  { number: '4.7', subject: 'Médias temporels reconnaissables', ...NO_MEDIA },
  { number: '4.8', subject: 'Autre voie pour les médias non temporels', ...NO_MEDIA },
  { number: '4.9', subject: 'Justesse de cette autre voie', ...NO_MEDIA },
  { number: '4.10', subject: 'Sons lancés d’eux-mêmes sous contrôle', ...NO_MEDIA },
  { number: '4.11', subject: 'Lecture des médias au clavier', ...NO_MEDIA },
  { number: '4.12', subject: 'Médias non temporels au clavier', ...NO_MEDIA },
  { number: '4.13', subject: 'Médias compris des aides techniques', ...NO_MEDIA },

  {
    number: '5.1',
    subject: 'Résumé des tableaux complexes',
    status: 'non-applicable',
    absent: 'td[headers], th[colspan], th[rowspan]',
    note: 'aucun tableau complexe',
  },
  {
    number: '5.2',
    subject: 'Justesse de ces résumés',
    status: 'non-applicable',
    absent: 'td[headers], th[colspan], th[rowspan]',
    note: 'aucun tableau complexe',
  },
  {
    number: '5.3',
    subject: 'Tableaux de mise en forme lisibles en ligne',
    status: 'non-applicable',
    absent: 'table[role=presentation]',
    note: 'aucun tableau de mise en forme',
  },
  {
    number: '5.4',
    subject: 'Le titre d’un tableau lui est lié',
    status: 'conforme',
    files: [`${THEME}/components/agenda/MonthGrid.astro`],
  },
  {
    number: '5.5',
    subject: 'Ce titre dit ce que le tableau contient',
    status: 'conforme',
    files: [`${THEME}/components/agenda/MonthGrid.astro`, `${THEME}/texts.ts`],
  },
  {
    number: '5.6',
    subject: 'Les en-têtes de tableau sont déclarés',
    status: 'conforme',
    checks: ['axe', 'html-valide'],
  },
  {
    number: '5.7',
    subject: 'Chaque case est reliée à ses en-têtes',
    status: 'conforme',
    absent: 'th:not([scope]):not([id])',
    files: [`${THEME}/components/agenda/MonthGrid.astro`],
  },
  {
    number: '5.8',
    subject: 'Tableaux de mise en forme sans balises de données',
    status: 'non-applicable',
    absent: 'table[role=presentation]',
    note: 'aucun tableau de mise en forme',
  },

  {
    number: '6.1',
    subject: 'Les liens disent où ils mènent',
    status: 'a-verifier',
    checks: ['liens'],
    note: 'relire les liens écrits dans les contenus',
  },
  {
    number: '6.2',
    subject: 'Chaque lien a un intitulé',
    status: 'conforme',
    checks: ['axe', 'liens'],
  },

  {
    number: '7.1',
    subject: 'Les composants à script sont compris des aides techniques',
    status: 'a-verifier',
    checks: ['axe'],
    note: 'parcourir filtres, choix de commune, carte et recherche avec NVDA, VoiceOver et TalkBack',
  },
  {
    number: '7.2',
    subject: 'Ce qui remplace un script vaut autant',
    status: 'conforme',
    files: [`${E2E}/agenda.test.ts`, `${E2E}/map.test.ts`, `${E2E}/search.test.ts`],
  },
  {
    number: '7.3',
    subject: 'Tout script se commande au clavier et au pointeur',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`, `${E2E}/agenda.test.ts`, `${E2E}/map.test.ts`],
  },
  {
    number: '7.4',
    subject: 'Aucun changement de contexte sans prévenir',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },
  {
    number: '7.5',
    subject: 'Les messages d’état sont annoncés',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },

  {
    number: '8.1',
    subject: 'Type de document déclaré',
    status: 'conforme',
    checks: ['html-valide'],
  },
  { number: '8.2', subject: 'Code valide', status: 'conforme', checks: ['html-valide'] },
  { number: '8.3', subject: 'Langue de la page déclarée', status: 'conforme', checks: ['langue'] },
  { number: '8.4', subject: 'Cette langue est la bonne', status: 'conforme', checks: ['langue'] },
  {
    number: '8.5',
    subject: 'Chaque page a un titre',
    status: 'conforme',
    checks: ['titre-de-page', 'axe'],
  },
  {
    number: '8.6',
    subject: 'Ce titre la distingue',
    status: 'conforme',
    checks: ['titre-de-page'],
  },
  {
    number: '8.7',
    subject: 'Les passages en langue étrangère sont signalés',
    status: 'a-verifier',
    note: 'chercher dans les contenus les phrases en langue étrangère ou régionale',
  },
  {
    number: '8.8',
    subject: 'Les codes de langue sont justes',
    status: 'conforme',
    checks: ['langue'],
  },
  {
    number: '8.9',
    subject: 'Pas de balise pour sa seule apparence',
    status: 'a-verifier',
    checks: ['html-valide'],
    note: 'relire les textes mis en forme des contenus',
  },
  {
    number: '8.10',
    subject: 'Les changements de sens de lecture sont signalés',
    status: 'conforme',
    checks: ['langue'],
  },

  {
    number: '9.1',
    subject: 'Les titres structurent la page',
    status: 'conforme',
    checks: ['titres', 'axe'],
  },
  {
    number: '9.2',
    subject: 'En-tête, navigation, contenu et pied sont déclarés',
    status: 'conforme',
    checks: ['axe'],
    files: [`${THEME}/layouts/Page.astro`],
  },
  {
    number: '9.3',
    subject: 'Les listes sont des listes',
    status: 'conforme',
    checks: ['axe', 'html-valide'],
  },
  {
    number: '9.4',
    subject: 'Les citations sont balisées',
    status: 'a-verifier',
    note: 'chercher dans les contenus les citations hors bloc de citation',
  },

  {
    number: '10.1',
    subject: 'L’apparence vient des feuilles de style',
    status: 'conforme',
    checks: ['html-valide'],
  },
  {
    number: '10.2',
    subject: 'Rien ne manque sans feuille de style',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },
  {
    number: '10.3',
    subject: 'L’ordre reste compréhensible sans feuille de style',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },
  { number: '10.4', subject: 'Texte lisible à 200 %', status: 'conforme', checks: ['texte-200'] },
  {
    number: '10.5',
    subject: 'Couleurs du texte et du fond déclarées ensemble',
    status: 'conforme',
    files: [`${THEME}/styles/base.css`, `${THEME}/styles/tokens.css`],
  },
  {
    number: '10.6',
    subject: 'Les liens se voient dans le texte',
    status: 'conforme',
    checks: ['axe'],
    files: [`${THEME}/styles/base.css`],
  },
  {
    number: '10.7',
    subject: 'La prise de focus se voit',
    status: 'conforme',
    checks: ['focus-visible'],
  },
  {
    number: '10.8',
    subject: 'Ce qui est caché doit l’être pour tous',
    status: 'conforme',
    checks: ['axe'],
    files: [`${E2E}/keyboard.test.ts`],
  },
  {
    number: '10.9',
    subject: 'Ni forme, ni taille, ni position seules pour informer',
    status: 'a-verifier',
    note: 'relire l’interface et les contenus\u00A0: «\u202Fci-contre\u202F», «\u202Fle bouton rond\u202F»',
  },
  {
    number: '10.10',
    subject: 'Ce qui les remplace est juste',
    status: 'a-verifier',
    note: 'avec 10.9',
  },
  {
    number: '10.11',
    subject: 'Pas de défilement horizontal à 320 pixels',
    status: 'conforme',
    checks: ['largeur-320'],
  },
  {
    number: '10.12',
    subject: 'Espacement du texte au choix',
    status: 'conforme',
    checks: ['espacement-texte'],
  },
  {
    number: '10.13',
    subject: 'Contenus au survol ou au focus maîtrisables',
    status: 'non-applicable',
    absent: '[role=tooltip]',
    note: 'rien n’apparaît au survol ni au focus',
  },
  {
    number: '10.14',
    subject: 'Contenus montrés par CSS seul atteignables au clavier',
    status: 'non-applicable',
    absent: '[role=tooltip]',
    note: 'rien n’apparaît au survol ni au focus',
  },

  {
    number: '11.1',
    subject: 'Chaque champ a une étiquette',
    status: 'conforme',
    checks: ['axe', 'html-valide'],
  },
  {
    number: '11.2',
    subject: 'Les étiquettes sont justes',
    status: 'a-verifier',
    note: 'écouter chaque formulaire hors contexte\u00A0: «\u202FDu\u202F», «\u202FAu\u202F», «\u202FAutour\u202F»',
  },
  {
    number: '11.3',
    subject: 'Une même étiquette pour un même champ partout',
    status: 'conforme',
    files: [`${THEME}/texts.ts`],
  },
  {
    number: '11.4',
    subject: 'L’étiquette touche son champ',
    status: 'conforme',
    files: [`${THEME}/components/agenda/AgendaFilters.astro`],
  },
  {
    number: '11.5',
    subject: 'Les champs de même nature sont groupés',
    status: 'a-verifier',
    files: [`${THEME}/components/agenda/AgendaFilters.astro`],
    note: 'juger s’il faut grouper les deux dates',
  },
  {
    number: '11.6',
    subject: 'Chaque groupe a une légende',
    status: 'conforme',
    absent: 'fieldset:not(:has(legend)):not([aria-label]):not([aria-labelledby])',
    files: [`${THEME}/components/agenda/AgendaFilters.astro`],
  },
  {
    number: '11.7',
    subject: 'Ces légendes sont justes',
    status: 'conforme',
    files: [`${THEME}/texts.ts`],
  },
  {
    number: '11.8',
    subject: 'Listes de choix groupées',
    status: 'non-applicable',
    absent: 'optgroup',
    note: 'aucune liste n’a de choix de natures différentes',
  },
  {
    number: '11.9',
    subject: 'Les boutons disent ce qu’ils font',
    status: 'conforme',
    checks: ['axe'],
    files: [`${THEME}/texts.ts`],
  },
  {
    number: '11.10',
    subject: 'Contrôle de saisie signalé',
    status: 'conforme',
    checks: ['axe', 'html-valide'],
    files: [
      `${THEME}/components/contribute/FormField.astro`,
      `${THEME}/scripts/contribute/errors.ts`,
    ],
  },
  {
    number: '11.11',
    subject: 'Aide à la correction',
    status: 'conforme',
    files: [`${THEME}/scripts/contribute/errors.ts`],
  },
  {
    number: '11.12',
    subject: 'Données modifiables avant envoi',
    status: 'conforme',
    files: [`${THEME}/components/contribute/SendStep.astro`],
  },
  {
    number: '11.13',
    subject: 'Remplissage automatique des données personnelles',
    status: 'conforme',
    files: [`${THEME}/components/contribute/Signature.astro`],
  },

  {
    number: '12.1',
    subject: 'Deux façons de naviguer',
    status: 'conforme',
    files: [`${THEME}/components/Header.astro`],
  },
  {
    number: '12.2',
    subject: 'Les menus ne changent pas de place',
    status: 'conforme',
    files: [`${THEME}/layouts/Page.astro`],
  },
  {
    number: '12.3',
    subject: 'Plan du site juste',
    status: 'non-applicable',
    note: 'pas de plan du site\u00A0: le menu et la recherche suffisent',
  },
  {
    number: '12.4',
    subject: 'Plan du site atteignable partout',
    status: 'non-applicable',
    note: 'pas de plan du site',
  },
  {
    number: '12.5',
    subject: 'Recherche atteignable partout',
    status: 'conforme',
    files: [`${THEME}/components/Header.astro`],
  },
  {
    number: '12.6',
    subject: 'Les zones communes peuvent être atteintes ou passées',
    status: 'conforme',
    checks: ['axe'],
    files: [`${THEME}/layouts/Page.astro`],
  },
  {
    number: '12.7',
    subject: 'Un lien mène au contenu',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`, `${E2E}/browser.test.ts`],
  },
  {
    number: '12.8',
    subject: 'L’ordre du clavier suit la lecture',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },
  {
    number: '12.9',
    subject: 'Aucun piège au clavier',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },
  {
    number: '12.10',
    subject: 'Raccourcis d’une touche maîtrisables',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`, `${E2E}/map.test.ts`],
  },
  {
    number: '12.11',
    subject: 'Ce qui apparaît s’atteint au clavier',
    status: 'conforme',
    files: [`${E2E}/keyboard.test.ts`],
  },

  {
    number: '13.1',
    subject: 'Aucune limite de temps imposée',
    status: 'conforme',
    absent: 'meta[http-equiv=refresh]',
  },
  {
    number: '13.2',
    subject: 'Aucune fenêtre ne s’ouvre sans qu’on le demande',
    status: 'conforme',
    absent: '[target=_blank]',
  },
  { number: '13.3', subject: 'Documents bureautiques accessibles', ...NO_DOCUMENT },
  { number: '13.4', subject: 'Ces versions disent la même chose', ...NO_DOCUMENT },
  {
    number: '13.5',
    subject: 'Contenus cryptiques expliqués',
    status: 'a-verifier',
    note: 'chercher dans les contenus les émoticônes et dessins de caractères',
  },
  {
    number: '13.6',
    subject: 'Ces explications sont justes',
    status: 'a-verifier',
    note: 'avec 13.5',
  },
  {
    number: '13.7',
    subject: 'Pas d’éclair ni de flash',
    status: 'conforme',
    checks: ['mouvement-reduit'],
    absent: 'marquee, blink, video',
  },
  {
    number: '13.8',
    subject: 'Contenus en mouvement maîtrisables',
    status: 'non-applicable',
    absent: 'marquee, blink, video',
    note: 'rien ne bouge de soi-même',
  },
  {
    number: '13.9',
    subject: 'Lisible dans les deux orientations',
    status: 'conforme',
    checks: ['largeur-320', 'texte-200'],
  },
  {
    number: '13.10',
    subject: 'Les gestes complexes ont un équivalent simple',
    status: 'conforme',
    files: [`${E2E}/map.test.ts`],
  },
  {
    number: '13.11',
    subject: 'Un appui peut être annulé',
    status: 'conforme',
    files: [`${E2E}/map.test.ts`],
  },
  {
    number: '13.12',
    subject: 'Rien ne demande de bouger l’appareil',
    status: 'non-applicable',
    note: 'aucune fonction ne lit les mouvements',
  },
];
