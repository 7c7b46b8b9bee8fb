import type { APIRoute, GetStaticPaths } from 'astro';
import { spreadsheetCsv } from '../lib/dashboard/csv.ts';
import { loadDashboard } from '../lib/dashboard/dashboard.ts';
import type { DashboardFile } from '../lib/dashboard/files.ts';

/** `/tableau-de-bord/themes.csv`: each list and table of the dashboard in full, and all contents. */
export const getStaticPaths = (async () => {
  const { files } = await loadDashboard();
  return files.map((file) => ({ params: { name: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DashboardFile }> = ({ props: { file } }) =>
  new Response(spreadsheetCsv(file.columns, file.rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
