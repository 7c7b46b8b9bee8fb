import './reference.css';
import { ReferenceControl } from './ReferenceControl.tsx';

export const reference = { name: 'reference', controlComponent: ReferenceControl };
