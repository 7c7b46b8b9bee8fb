import { cmsConfig } from '@echosciences/cms';
import type { APIRoute } from 'astro';
import { stringify } from 'yaml';
import { adminSite } from '../../lib/admin-site.ts';

/** `/admin/config.yml`: the forms of this site's contents, made from their schemas. */
export const GET: APIRoute = () =>
  new Response(stringify(cmsConfig(adminSite()), { lineWidth: 0, aliasDuplicateObjects: false }), {
    headers: { 'content-type': 'text/yaml; charset=utf-8' },
  });
