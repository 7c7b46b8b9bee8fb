// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are fragments of source, some of template literals.
/**
 * English that Decap and the libraries under it show, and that no locale reaches: replaced in the
 * very source when the admin is bundled (bundle/replace-texts.ts). The versions are pinned; a
 * fragment that an upgrade moves fails the build, and this table says where to look.
 */
export interface HardCodedTexts {
  /** npm package, then the file inside it. */
  readonly package: string;
  readonly file: string;
  /** Fragments of that file as they are written there, each with what takes its place. */
  readonly texts: readonly (readonly [english: string, french: string])[];
}

const FORK = [
  ["(If a fork already exists, we'll use that.)", 'Si elle existe déjà, elle sera reprise.'],
  ['"Fork the repo"', '"Créer ma copie"'],
  ['"Don\'t fork the repo"', '"Ne pas créer de copie"'],
] as const;

export const HARD_CODED: readonly HardCodedTexts[] = [
  {
    package: 'decap-cms-backend-forgejo',
    file: 'dist/esm/AuthenticationPage.js',
    texts: [
      [
        'Open Authoring is enabled: we need to use a fork on your Forgejo account.',
        'Vos propositions seront préparées dans une copie du dépôt, sur votre compte Forgejo.',
      ],
      ...FORK,
    ],
  },
  {
    package: 'decap-cms-backend-github',
    file: 'dist/esm/AuthenticationPage.js',
    texts: [
      [
        'Open Authoring is enabled: we need to use a fork on your github account.',
        'Vos propositions seront préparées dans une copie du dépôt, sur votre compte GitHub.',
      ],
      ...FORK,
    ],
  },
  {
    package: 'decap-cms-backend-github',
    file: 'dist/esm/API.js',
    texts: [
      [
        `Decap CMS is adding labels to \${pullRequests.length} of your Editorial Workflow
            entries. The "Workflow" tab will be unavailable during this migration. You may use other
            areas of the CMS during this time. Note that closing the CMS will pause the migration.`,
        'L’espace de rédaction met à jour ${pullRequests.length} contenu(s) en préparation. L’onglet « En préparation » sera indisponible pendant ce temps ; le reste fonctionne. Fermer la page met cette mise à jour en pause.',
      ],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/actions/config.js',
    texts: [
      ['Failed to load config.yml (${message})', 'config.yml n’a pas pu être chargé (${message})'],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/actions/mediaLibrary.js',
    texts: [
      [
        '${existingFile.name} already exists. Do you want to replace it?',
        'Une image « ${existingFile.name} » existe déjà. La remplacer ?',
      ],
      ['Failed to persist media: ${error}', '${error.message}'],
      [
        'Failed to delete media: ${error.message}',
        'L’image n’a pas été supprimée : ${error.message}',
      ],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/components/App/Header.js',
    texts: [['alt: "Logo"', 'alt: "Echosciences"']],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/Editor.js',
    texts: [
      [
        "children: entry.get('error')",
        "children: 'Ce contenu n’a pas pu être ouvert : ' + entry.get('error')",
      ],
    ],
  },
  {
    // The name of a widget, on a group without a role: no one hears it, tools complain.
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    texts: [
      [
        `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
        '',
      ],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/EditorNotesPane/EditorNotesPane.js',
    texts: [
      ["'View in GitHub'", "'Voir sur GitHub'"],
      ["'View in GitLab'", "'Voir sur GitLab'"],
      ["'View source'", "'Voir la source'"],
      ["'Anonymous'", "'Anonyme'"],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/EditorNotesPane/NoteItem.js',
    texts: [
      ["'Anonymous'", "'Anonyme'"],
      ['date.toLocaleString(undefined, {', "date.toLocaleString('fr-FR', {"],
      ["`${note.get('author')} avatar`", "''"],
    ],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/components/UI/SettingsDropdown.js',
    texts: [['"Test Backend \\u2197"', '"Essai, sans enregistrement \\u2197"']],
  },
  {
    package: 'decap-cms-ui-default',
    file: 'dist/esm/AuthenticationPage.js',
    texts: [['alt: "Logo"', 'alt: "Echosciences"']],
  },
  {
    // These buttons carry an icon only: without a label, a screen reader says « bouton ».
    package: 'decap-cms-ui-default',
    file: 'dist/esm/ListItemTopBar.js',
    texts: [
      [
        'onClick: onCollapseToggle,',
        "onClick: onCollapseToggle, 'aria-label': collapsed ? 'Déplier cet élément' : 'Replier cet élément', 'aria-expanded': !collapsed,",
      ],
      ['onClick: onRemove,', "onClick: onRemove, 'aria-label': 'Retirer cet élément',"],
    ],
  },
  {
    package: 'decap-cms-ui-default',
    file: 'dist/esm/Toggle.js',
    texts: [
      ['  className,\n  Container', "  className,\n  'aria-label': label,\n  Container"],
      ['role: "switch",', 'role: "switch",\n    "aria-label": label,'],
    ],
  },
  {
    package: 'decap-cms-widget-datetime',
    file: 'dist/esm/DateTimeControl.js',
    texts: [["fieldName: field.get('name')", "fieldName: field.get('label')"]],
  },
  {
    package: 'decap-cms-widget-list',
    file: 'dist/esm/ListControl.js',
    texts: [["`No ${labelField.get('name')}`", "'À compléter'"]],
  },
  {
    package: 'decap-cms-widget-list',
    file: 'dist/esm/typedListHelpers.js',
    texts: [
      ["`Error: item has no '${keyType}' property`", "'Élément illisible : son type manque.'"],
      [
        "`Error: item has illegal '${keyType}' property: '${type}'`",
        '`Élément illisible : le type « ${type} » est inconnu.`',
      ],
    ],
  },
  {
    package: 'decap-cms-widget-object',
    file: 'dist/esm/ObjectControl.js',
    texts: [['No field(s) defined for this widget', 'Ce groupe n’a aucun champ.']],
  },
  {
    package: 'decap-cms-widget-richtext',
    file: 'dist/esm/RichtextControl/components/Toolbar/Toolbar.js',
    texts: [
      [
        'onChange: onToggleMode',
        "onChange: onToggleMode,\n        'aria-label': t('editor.editorWidgets.markdown.markdown')",
      ],
    ],
  },
  {
    package: 'decap-cms-widget-richtext',
    file: 'dist/esm/RichtextControl/VisualEditor.js',
    texts: [["'Code Block'", "'Bloc de code'"]],
  },
  {
    package: '@dnd-kit/core',
    file: 'dist/core.esm.js',
    texts: [
      [
        String.raw`\n    To pick up a draggable item, press the space bar.\n    While dragging, use the arrow keys to move the item.\n    Press space again to drop the item in its new position, or press escape to cancel.\n  `,
        'Pour déplacer un élément, appuyez sur Espace, puis sur les flèches. Espace le pose à sa nouvelle place ; Échap annule.',
      ],
      ['"Picked up draggable item " + active.id + "."', '"Élément saisi."'],
      [
        '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
        '"Élément au-dessus d’un nouvel emplacement."',
      ],
      [
        '"Draggable item " + active.id + " is no longer over a droppable area."',
        '"Élément hors de la liste."',
      ],
      [
        '"Draggable item " + active.id + " was dropped over droppable area " + over.id',
        '"Élément posé à sa nouvelle place."',
      ],
      [
        '"Dragging was cancelled. Draggable item " + active.id + " was dropped."',
        '"Déplacement annulé."',
      ],
      ['"Draggable item " + active.id + " was dropped."', '"Élément posé."'],
    ],
  },
  {
    package: '@dnd-kit/sortable',
    file: 'dist/sortable.esm.js',
    texts: [["roleDescription: 'sortable'", "roleDescription: 'élément à déplacer'"]],
  },
  {
    package: '@platejs/link',
    file: 'dist/react/index.mjs',
    texts: [['"Open link in a new tab"', '"Ouvrir le lien dans un nouvel onglet"']],
  },
  {
    package: 'react-toastify',
    file: 'dist/react-toastify.esm.mjs',
    texts: [
      ['"notification timer"', '"durée d’affichage du message"'],
      ['ariaLabel:s="close"', 'ariaLabel:s="Fermer le message"'],
    ],
  },
];
