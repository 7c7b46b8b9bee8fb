import './choice-buttons.css';
import { ChoiceButtonsControl } from './ChoiceButtonsControl.tsx';

export const choiceButtons = { name: 'choice_buttons', controlComponent: ChoiceButtonsControl };
