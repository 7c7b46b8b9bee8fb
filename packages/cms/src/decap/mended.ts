import type { HardCodedTexts } from '../locale/hard-coded.ts';

/** Faults of Decap mended in its source when the admin is bundled, as its English texts are. */
export const MENDED: readonly HardCodedTexts[] = [
  {
    // A control of images asks for its picture once and again when it is given another way to ask: it
    // never was, and showed the empty picture that stands in while the file is fetched.
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    texts: [
      [
        'boundGetAsset: dispatchProps.boundGetAsset(stateProps.collection)',
        'boundGetAsset: (path, field) => dispatchProps.boundGetAsset(stateProps.collection)(path, field)',
      ],
      [
        "const isFieldOptional = field.get('required') === false;",
        "const isFieldOptional = field.get('required') === false && !field.get('once_begun');",
      ],
    ],
  },
  {
    // What is wrong in a folded group was marked where nobody saw it.
    package: 'decap-cms-widget-object',
    file: 'dist/esm/ObjectControl.js',
    texts: [
      [
        'forList ? this.props.collapsed : this.state.collapsed;',
        `forList
      ? this.props.collapsed
      : this.state.collapsed &&
        !this.props.fieldsErrors?.some(errors => errors.some(({ parentIds }) => parentIds?.includes(forID)));`,
      ],
    ],
  },
  {
    // The editor says that it has changed when it is drawn and when the caret moves, and writes a table
    // or a list in its own way: an entry that was only opened had « modifications non enregistrées »,
    // and its step could not be changed.
    package: 'decap-cms-widget-richtext',
    file: 'dist/esm/RichtextControl/VisualEditor.js',
    texts: [
      [
        '    onChange(mdValue);',
        `    if (editor.lastMarkdown === undefined) {
      const written = { voidCodeBlock: !!codeBlockComponent };
      editor.lastMarkdown = slateToMarkdown(initialValue, written, editorComponents);
    }
    if (mdValue === editor.lastMarkdown) return;
    editor.lastMarkdown = mdValue;
    onChange(mdValue);`,
      ],
    ],
  },
  {
    // A table that was read and written again had no alignment left.
    package: 'decap-cms-widget-richtext',
    file: 'dist/esm/serializers/slateRemark.js',
    texts: [
      [
        "      case 'table':\n",
        `      case 'table':
        return u(typeMap[node.type], { align: node.data?.align }, children);
`,
      ],
    ],
  },
  {
    // A bar in a cell became the end of the cell: what stood after the last column was lost.
    package: 'decap-cms-widget-richtext',
    file: 'dist/esm/serializers/index.js',
    texts: [
      [
        'visitors.text = node => node.value;',
        `visitors.text = node => node.value;
    visitors.tableCell = function (node) {
      return this.all(node).join('').replace(/\\\\?\\|/g, '\\\\|');
    };`,
      ],
    ],
  },
  {
    // What is sent from the top bar would lie beside no content: no form shows it, and the build refuses
    // the folder.
    package: 'decap-cms-core',
    file: 'dist/esm/reducers/mediaLibrary.js',
    texts: [['showMediaButton: true', 'showMediaButton: false']],
  },
  {
    // What the browser kept of a form was read while the form was being made: the entry that came from
    // the server then took its place, although the person had asked for her own text.
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/Editor.js',
    texts: [
      [
        `    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
        `    (newEntry ? createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug))
      .then(() => retrieveLocalBackup(collection, slug));`,
      ],
    ],
  },
  {
    // A form is refused in silence when no field is empty, only wrong.
    package: 'decap-cms-core',
    file: 'dist/esm/actions/entries.js',
    texts: [['if (hasPresenceErrors) {', '{']],
  },
  {
    package: 'decap-cms-core',
    file: 'dist/esm/actions/editorialWorkflow.js',
    texts: [
      ['if (hasPresenceErrors) {', '{'],
      [
        '        dispatch(loadEntry(collection, slug));',
        '        await dispatch(loadEntry(collection, slug));',
      ],
    ],
  },
  {
    // What is marked in red may be far from the button that was pressed.
    package: 'decap-cms-core',
    file: 'dist/esm/components/Editor/EditorInterface.js',
    texts: [
      [
        'this.controlPaneRef.validate();',
        `this.controlPaneRef.validate();
    setTimeout(() => {
      document.querySelector('[class*="ControlErrorsList"]')?.scrollIntoView({ block: 'center' });
    });`,
      ],
    ],
  },
];
