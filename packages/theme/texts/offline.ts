/** Reading without a connection: `/hors-ligne/`. A file of its own: its script carries these words only. */
export const offlineTexts = {
  link: 'Lire hors ligne',
  title: 'Lire hors ligne',
  intro:
    'Dans le train ou au fond d’une vallée, ce site montre encore l’agenda de la semaine et les pages que vous avez ouvertes.',
  missingTitle: 'Connexion interrompue',
  missing:
    'La page demandée n’est pas sur votre appareil. Voici ce qui s’y trouve, à lire sans connexion.',
  again: 'Réessayer',
  backOnline: 'La connexion est revenue\u00A0: vous pouvez réessayer.',
  unsupported:
    'Ce navigateur ne garde pas de pages\u00A0: il y faut JavaScript, une version récente et le droit, pour les sites, de garder des données. Pour l’agenda sans connexion, abonnez-y votre calendrier.',
  agenda: 'L’agenda de la semaine',
  noAgenda: 'L’agenda n’est pas encore gardé. Il vient avec la première page ouverte en ligne.',
  pages: 'Vos dernières pages',
  noPages: 'Aucune pour le moment\u00A0: ouvrez une page, elle restera lisible ici.',
  keptAt: (moment: string) => `copie du ${moment}`,
  choice: 'Votre choix',
  isOn: (megabytes: number | undefined) =>
    `Les soixante dernières pages ouvertes restent sur cet appareil${megabytes === undefined ? '' : ` (environ ${megabytes.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00A0Mo)`}.`,
  isOff: 'Rien n’est gardé sur cet appareil.',
  clear: 'Effacer les pages ouvertes',
  off: 'Tout effacer et ne plus rien garder',
  on: 'Garder les pages que j’ouvre',
  cleared: 'Les pages ouvertes sont effacées.',
  switchedOff: 'Tout est effacé, et plus rien ne sera gardé.',
  switchedOn: 'Les pages que vous ouvrez seront gardées.',
  notSwitchedOn: 'Le navigateur a refusé\u00A0: vérifiez la connexion et ses réglages.',
  privacy:
    'Ces pages ne quittent pas l’appareil, ne disent rien de vous à personne et s’effacent aussi avec les données du navigateur.',
} as const;
