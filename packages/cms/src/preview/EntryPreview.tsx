import type { MouseEvent } from 'react';
import { useEffect, useState } from 'react';
import type { Rendering } from './contract.ts';
import { Notice } from './Notice.tsx';
import type { PreviewProps } from './props.ts';
import { editedEntry } from './props.ts';
import { Switch } from './Switch.tsx';
import { previewTexts as texts } from './texts.ts';
import { useRendering } from './use-rendering.ts';

type Part = keyof Rendering;
type Scheme = 'light' | 'dark';

/** Decap's preview pane: the page and the card that readers will see, light or dark, by the theme's components. */
export function EntryPreview(props: PreviewProps) {
  const [part, setPart] = useState<Part>('page');
  const [scheme, setScheme] = useState<Scheme>('light');
  const shown = useRendering(props);
  const { document } = props;
  useEffect(() => {
    document.title = texts.title;
    document.documentElement.lang = 'fr';
    document.documentElement.style.colorScheme = scheme;
    // Decap gives its frame no name.
    document.defaultView?.frameElement?.setAttribute('title', texts.title);
  }, [document, scheme]);
  // Pages stand in no list.
  const hasCard = editedEntry(props).type.path !== '';
  return (
    // biome-ignore lint/a11y: nothing of it is pressed but the links within.
    <div onClick={keepFrame} onAuxClick={keepFrame}>
      <header className="preview-bar">
        {hasCard && <Switch<Part> labels={texts.parts} value={part} onChange={setPart} />}
        <Switch<Scheme> labels={texts.schemes} value={scheme} onChange={setScheme} />
      </header>
      <Notice {...shown} />
      {shown.rendering && <Shown part={hasCard ? part : 'page'} rendering={shown.rendering} />}
    </div>
  );
}

function Shown({ part, rendering }: { part: Part; rendering: Rendering }) {
  const html = { __html: rendering[part] };
  // biome-ignore-start lint/security/noDangerouslySetInnerHtml: components of Astro and Markdown without raw HTML escape what is written.
  if (part === 'page') return <div dangerouslySetInnerHTML={html} />;
  return (
    <main className="preview-card wrap">
      <h1 className="visually-hidden">{texts.cardTitle}</h1>
      <ul className="card-list">
        <li dangerouslySetInnerHTML={html} />
      </ul>
    </main>
  );
  // biome-ignore-end lint/security/noDangerouslySetInnerHtml: see above.
}

/** Links lead within the page at most: whoever follows one does not leave what they write. */
function keepFrame(event: MouseEvent) {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  const [, id] = link.getAttribute('href')?.split('#') ?? [];
  if (id) link.ownerDocument.getElementById(decodeURIComponent(id))?.scrollIntoView();
}
