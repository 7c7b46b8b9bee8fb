import type { ContentType } from '@echosciences/schemas';
import { useEntries } from '../reference/entry-source.ts';

interface Props {
  type: ContentType;
  slug: string;
  isHidden: boolean;
}

/** The way to the entry's page, once there is one. */
export function PageLink({ type, slug, isHidden }: Props) {
  const entries = useEntries();
  if (isHidden || entries.state !== 'ready') return null;
  const built = entries.entries.find((entry) => entry.type === type.key && entry.slug === slug);
  if (!built || entries.unbuilt.has(built)) {
    return <span className="es-state">Pas encore en ligne dans cet état</span>;
  }
  return (
    <a
      className="es-button es-link"
      href={`/${[type.path, slug].filter(Boolean).join('/')}/`}
      target="_blank"
      rel="noopener"
    >
      Voir la page
    </a>
  );
}
