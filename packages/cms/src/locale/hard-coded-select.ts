// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are fragments of source, some of template literals.
import type { HardCodedTexts } from './hard-coded.ts';

/** What react-select shows and says to screen readers: its own options are out of reach in Decap. */
export const HARD_CODED_SELECT: readonly HardCodedTexts[] = [
  {
    package: 'react-select',
    file: 'dist/index-641ee5b8.esm.js',
    texts: [
      ["'No options'", "'Aucun choix'"],
      ["'Loading...'", "'Chargement…'"],
      [`"Remove ".concat(children || 'option')`, `"Retirer ".concat(children || 'ce choix')`],
    ],
  },
  {
    package: 'react-select',
    file: 'dist/Select-ef7c0426.esm.js',
    texts: [
      [
        'Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu',
        'Les flèches haut et bas parcourent les choix, Entrée choisit, Échap ferme la liste',
      ],
      [', press Tab to select the option and exit the menu', ', Tab choisit et ferme la liste'],
      ["props['aria-label'] || 'Select'", "props['aria-label'] || 'Liste de choix'"],
      ['" is focused "', '" : "'],
      [',type to refine list', 'tapez pour filtrer la liste, '],
      ['", press Down to open the menu, "', '"flèche bas pour l’ouvrir"'],
      [' press left to focus selected values', ', flèche gauche pour atteindre les choix faits'],
      [
        'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
        'Les flèches gauche et droite parcourent les choix faits, Retour arrière retire le choix atteint',
      ],
      ['"option ".concat(label, ", deselected.")', 'label.concat(" : choix retiré.")'],
      ['All selected options have been cleared.', 'Tous les choix ont été retirés.'],
      [
        `"option".concat(labels.length > 1 ? 's' : '', " ").concat(labels.join(','), ", selected.")`,
        'labels.length ? "Choix : ".concat(labels.join(", "), ".") : ""',
      ],
      [
        '"option ".concat(label, " is disabled. Select another option.")',
        'label.concat(" : choix impossible, prenez-en un autre.")',
      ],
      ['"option ".concat(label, ", selected.")', 'label.concat(" : choisi.")'],
      ['" of ").concat(arr.length)', '" sur ").concat(arr.length)'],
      ['"value ".concat(label, " focused, ")', 'label.concat(", ")'],
      ["' disabled'", "' impossible'"],
      ["' selected'", "' choisi'"],
      ["' for search term '", "' pour '"],
      ["'Loading...'", "'Chargement…'"],
      ["'No options'", "'Aucun choix'"],
      ["'Select...'", "'Choisir…'"],
      [
        `"".concat(count, " result").concat(count !== 1 ? 's' : '', " available")`,
        `"".concat(count, " choix")`,
      ],
    ],
  },
];
