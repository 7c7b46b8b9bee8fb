import config from 'virtual:echosciences/config';
import { conformityOf } from '../accessibility/conformity.ts';
import { criteria } from '../accessibility/criteria.ts';

/** The network's conformity as of its last audit: all sites share their templates. */
export const conformity = conformityOf(criteria, config.accessibilityAudit);
