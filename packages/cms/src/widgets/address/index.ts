import './address.css';
import { AddressControl } from './AddressControl.tsx';

/** An address as packages/schemas/src/fields/address.ts has it. */
export const address = { name: 'address', controlComponent: AddressControl };
