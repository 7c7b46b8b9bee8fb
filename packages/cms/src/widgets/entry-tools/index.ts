import './entry-tools.css';
import { EntryToolsControl } from './EntryToolsControl.tsx';

export const entryTools = { name: 'entry_tools', controlComponent: EntryToolsControl };
