import type { APIRoute, GetStaticPaths } from 'astro';
import { spreadsheetCsv } from '../lib/dashboard/csv.ts';
import { loadDashboard } from '../lib/dashboard/dashboard.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/tableau-de-bord/themes.csv`: each list and table of the dashboard in full, and all contents. */
export const getStaticPaths = (async () => {
  const { files } = await loadDashboard();
  return keyed(
    files.map(({ name, columns, rows }) => ({
      params: { name },
      // One text: a digest of thousands of rows takes as long as their file.
      props: { table: JSON.stringify([columns, ...rows]) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: string }> = ({ props: { table } }) => {
  const [columns, ...rows] = JSON.parse(table);
  return new Response(spreadsheetCsv(columns, rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
