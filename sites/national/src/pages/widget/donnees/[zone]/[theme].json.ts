import { widgetLists } from '@echosciences/theme/lib/widget/zones.ts';
import type { WidgetData } from '@echosciences/theme/widget/data.ts';
import type { APIRoute } from 'astro';

/** `/widget/donnees/bretagne/climat.json`: what the widget reads. */
export const getStaticPaths = widgetLists;

export const GET: APIRoute<{ data: WidgetData }> = ({ props: { data } }) => Response.json(data);
