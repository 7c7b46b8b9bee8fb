import { typography } from '@echosciences/schemas';
import { editorPhrases } from './editor-phrases.ts';

/** Phrases by their place, as decap-cms-locales nests them. */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}

const plain = {
  auth: {
    login: 'Se connecter',
    loggingIn: 'Connexion…',
    loginWithNetlifyIdentity: 'Se connecter avec Netlify Identity',
    loginWithAzure: 'Se connecter avec Azure',
    loginWithBitbucket: 'Se connecter avec Bitbucket',
    loginWithGitHub: 'Se connecter avec GitHub',
    loginWithGitLab: 'Se connecter avec GitLab',
    loginWithGitea: 'Se connecter avec Gitea',
    loginWithForgejo: 'Se connecter avec Forgejo',
    errors: {
      email: 'Saisissez votre adresse électronique.',
      password: 'Saisissez votre mot de passe.',
      identitySettings:
        'Les réglages de connexion sont inaccessibles : prévenez la personne qui administre le site.',
    },
  },
  app: {
    header: {
      content: 'Contenus',
      workflow: 'En préparation',
      media: 'Images',
      quickAdd: 'Créer',
    },
    app: {
      errorHeader: 'Les réglages de l’espace de rédaction sont illisibles',
      configErrors: 'Erreurs dans les réglages',
      checkConfigYml: 'Prévenez la personne qui administre le site (fichier config.yml).',
      loadingConfig: 'Chargement des réglages…',
      waitingBackend: 'En attente du serveur…',
    },
    notFoundPage: {
      header: 'Page introuvable',
    },
  },
  collection: {
    sidebar: {
      collections: 'Rubriques',
      allCollections: 'Toutes les rubriques',
      searchAll: 'Rechercher partout',
      searchIn: 'Rechercher dans',
    },
    collectionTop: {
      sortBy: 'Trier par',
      viewAs: 'Affichage',
      viewAsList: 'Afficher en liste',
      viewAsGrid: 'Afficher en vignettes',
      newButton: 'Créer : %{collectionLabel}',
      newButtonAriaLabel: 'Créer un contenu : %{collectionLabel}',
      ascending: 'Croissant',
      descending: 'Décroissant',
      searchResults: 'Résultats de la recherche « %{searchTerm} »',
      searchResultsInCollection:
        'Résultats de la recherche « %{searchTerm} » dans la rubrique %{collection}',
      filterBy: 'Filtrer',
      groupBy: 'Grouper par',
    },
    entries: {
      loadingEntries: 'Chargement des contenus…',
      cachingEntries: 'Préparation des contenus…',
      longerLoading: 'Cela peut prendre quelques minutes',
      noEntries: 'Aucun contenu',
      unpublishedHeader: 'Contenus non publiés',
    },
    groups: {
      other: 'Autres',
      negateLabel: 'Sans « %{label} »',
    },
    defaultFields: {
      author: {
        label: 'Auteur',
      },
      updatedOn: {
        label: 'Modifié le',
      },
    },
  },
  editor: editorPhrases,
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Pas encore publiée',
      copy: 'Copier',
      copyUrl: 'Copier l’adresse web',
      copyPath: 'Copier le chemin',
      copyName: 'Copier le nom',
      copied: 'Copié',
    },
    mediaLibrary: {
      onDelete: 'Supprimer l’image choisie ? Les contenus qui l’utilisent ne l’afficheront plus.',
      fileTooLarge:
        'Ce fichier est trop lourd : %{size} ko au plus.\nChoisissez-en un plus léger, ou réduisez-le d’abord.',
    },
    mediaLibraryModal: {
      loading: 'Chargement…',
      close: 'Fermer',
      noResults: 'Aucun résultat.',
      noAssetsFound: 'Aucun fichier.',
      noImagesFound: 'Aucune image.',
      private: 'Privé : ',
      images: 'Images',
      mediaAssets: 'Fichiers',
      search: 'Rechercher…',
      uploading: 'Envoi…',
      upload: 'Envoyer un fichier',
      download: 'Télécharger',
      deleting: 'Suppression…',
      deleteSelected: 'Supprimer',
      chooseSelected: 'Choisir cette image',
    },
  },
  ui: {
    default: {
      goBackToSite: 'Revenir au site',
    },
    errorBoundary: {
      title: 'Une erreur est survenue',
      details: 'L’espace de rédaction s’est arrêté. Rechargez la page ; si cela se reproduit, ',
      reportIt: 'signalez l’erreur.',
      detailsHeading: 'Détails techniques',
      privacyWarning:
        'Le signalement est rempli d’avance avec le message d’erreur et des données techniques.\nRelisez-le, et retirez-en ce qui est confidentiel.',
      recoveredEntry: {
        heading: 'Votre saisie a été retrouvée',
        warning: 'Copiez-la ailleurs avant de quitter cette page.',
        copyButtonLabel: 'Copier',
      },
    },
    settingsDropdown: {
      logOut: 'Se déconnecter',
      account: 'Menu du compte',
    },
    toast: {
      onFailToLoadEntries: 'Les contenus n’ont pas pu être chargés : %{details}',
      onFailToLoadDeployPreview: 'L’aperçu du site n’a pas pu être trouvé : %{details}',
      onFailToPersist: 'Le contenu n’a pas été enregistré : %{details}',
      onFailToDelete: 'Le contenu n’a pas été supprimé : %{details}',
      onFailToUpdateStatus: 'L’étape n’a pas changé : %{details}',
      missingRequiredField:
        'Des champs sont à compléter ou à corriger : ils sont signalés en rouge.',
      entrySaved: 'Contenu enregistré',
      entryPublished: 'Contenu publié',
      entryUnpublished: 'Contenu retiré du site',
      onFailToPublishEntry: 'Le contenu n’a pas été publié : %{details}',
      onFailToUnpublishEntry: 'Le contenu n’a pas été retiré du site : %{details}',
      entryUpdated: 'Étape modifiée',
      onDeleteUnpublishedChanges: 'Modifications non publiées abandonnées',
      noteAdded: 'Note ajoutée',
      onFailToAddNote: 'La note n’a pas été ajoutée : %{details}',
      noteUpdated: 'Note modifiée',
      onFailToUpdateNote: 'La note n’a pas été modifiée : %{details}',
      noteDeleted: 'Note supprimée',
      onFailToDeleteNote: 'La note n’a pas été supprimée : %{details}',
      noteResolved: 'Note marquée comme réglée',
      noteReopened: 'Note rouverte',
      onFailToToggleNote: 'La note n’a pas changé : %{details}',
      onFailToAuth: 'Connexion impossible : %{details}',
      onLoggedOut:
        'Vous avez été déconnecté. Copiez ce que vous n’avez pas enregistré, puis reconnectez-vous.',
      onBackendDown:
        'Le service qui garde les contenus est en panne. Pour en savoir plus : %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Chargement des contenus en préparation…',
      workflowHeading: 'Contenus en préparation',
      newPost: 'Nouveau contenu',
      description:
        '%{smart_count} contenu à relire ; à publier : %{readyCount}. |||| %{smart_count} contenus à relire ; à publier : %{readyCount}.',
      dateFormat: 'Do MMMM YYYY',
    },
    workflowCard: {
      lastChange: '%{date}, %{author}',
      lastChangeNoAuthor: '%{date}',
      lastChangeNoDate: '%{author}',
      deleteChanges: 'Abandonner les modifications',
      deleteNewEntry: 'Supprimer ce nouveau contenu',
      publishChanges: 'Publier les modifications',
      publishNewEntry: 'Publier ce nouveau contenu',
    },
    workflowList: {
      onDeleteEntry: 'Supprimer ce contenu ?',
      onPublishingNotReadyEntry:
        'Seul un contenu à l’étape « Prêt » peut être publié. Glissez d’abord sa carte dans la colonne « Prêts ».',
      onPublishEntry: 'Publier ce contenu ?',
      draftHeader: 'Brouillons',
      inReviewHeader: 'En relecture',
      readyHeader: 'Prêts',
      currentEntries: '%{smart_count} contenu |||| %{smart_count} contenus',
    },
  },
};

/** Every phrase of Decap in French, typography included, for `CMS.registerLocale('fr', …)`. */
export const frenchPhrases: Phrases = withTypography(plain);

function withTypography(phrases: Phrases): Phrases {
  return Object.fromEntries(
    Object.entries(phrases).map(([key, phrase]) => [
      key,
      typeof phrase === 'string' ? typography(phrase) : withTypography(phrase),
    ]),
  );
}
