import { bundleAdmin } from './bundle-admin.ts';

/** `node main.ts <folder>`: bundles the admin into it. */
await bundleAdmin(String(process.argv[2]));
