import { cmsConfig } from '@echosciences/cms';
import type { APIRoute } from 'astro';
import { stringify } from 'yaml';
import { adminBackend, adminSite } from '../../lib/admin-site.ts';

/** `/admin/config.yml`: the forms of this site's contents, made from their schemas. */
export const GET: APIRoute = () => {
  const backend = adminBackend();
  // Without anywhere to write, the page does not load the editor.
  const text = backend
    ? stringify(cmsConfig(adminSite(backend)), { lineWidth: 0, aliasDuplicateObjects: false })
    : '';
  return new Response(text, { headers: { 'content-type': 'text/yaml; charset=utf-8' } });
};
