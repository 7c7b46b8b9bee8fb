import type { APIRoute, GetStaticPaths } from 'astro';
import type { PublishedLetter } from '../lib/letter/published.ts';
import { publishedLetters } from '../lib/letter/published.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/lettre/lettre.html`, `/lettre/lettre.txt`: the letter itself, to import, to preview. */
export const getStaticPaths = (async () => {
  const letters = await publishedLetters();
  return keyed(
    letters.map((letter) => ({ params: { week: letter.week.folder }, props: { letter } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ letter: PublishedLetter }> = ({ props: { letter }, routePattern }) => {
  const isHtml = routePattern.endsWith('.html');
  return new Response(isHtml ? letter.html : letter.text, {
    headers: { 'content-type': `text/${isHtml ? 'html' : 'plain'}; charset=utf-8` },
  });
};
