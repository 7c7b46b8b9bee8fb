import { today } from '@echosciences/calendar';
import type { Problem } from '@echosciences/schemas';
import { useEffect, useState } from 'react';
import type { Rendering } from './contract.ts';
import { draftOf } from './draft.ts';
import { imageFinder } from './images.ts';
import type { PreviewProps } from './props.ts';
import { editedEntry } from './props.ts';
import { loadRenderer } from './renderer.ts';

/** Milliseconds without a key before what was typed is rendered. */
const PAUSE = 100;

export interface Shown {
  /** The last version that could be rendered. */
  rendering?: Rendering;
  /** What keeps the present version from being it. */
  problems: readonly Problem[];
  hasFailed: boolean;
}

/** Renders the entry of the editor, again after each change. */
export function useRendering(props: PreviewProps): Shown {
  const [shown, setShown] = useState<Shown>({ problems: [], hasFailed: false });
  const { entry, isLoadingAsset } = props;
  useEffect(() => {
    let isLatest = true;
    const show = async () => {
      const draft = draftOf(editedEntry(props), today(Date.now()));
      if ('problems' in draft) {
        setShown(({ rendering }) => ({ rendering, problems: draft.problems, hasFailed: false }));
        return;
      }
      const { render } = await loadRenderer();
      const rendering = await render(draft, imageFinder(props.getAsset));
      if (isLatest) setShown({ rendering, problems: [], hasFailed: false });
    };
    const timer = setTimeout(() => {
      show().catch((error: unknown) => {
        console.error(error);
        if (isLatest) setShown(({ rendering }) => ({ rendering, problems: [], hasFailed: true }));
      });
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [entry, isLoadingAsset]);
  return shown;
}
