import './admin.css';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { z } from 'zod';
import { imagesOfDraft } from '../decap/internals.ts';
import { readDraftImagesFrom } from '../images/draft.ts';
import { speakFrench } from '../locale/dates.ts';
import { registerPreviews } from '../preview/index.ts';
import { loadEntries } from '../widgets/reference/entry-source.ts';
import { afterSave } from './after-save.ts';
import { registerParts } from './decap.ts';
import { registerFormats } from './formats.ts';
import { loadConfig } from './load-config.ts';
import { beginWithForm } from './narrow-screen.ts';
import { beforeSave } from './pre-save.ts';

// The page's policy forbids code made of text, which zod would otherwise try.
z.config({ jitless: true });

beginWithForm();
speakFrench();
readDraftImagesFrom(imagesOfDraft);
const [config] = await Promise.all([
  loadConfig(new URL('config.yml', document.baseURI)),
  // Lists name the places of events.
  loadEntries(),
]);
registerParts();
registerFormats();
registerPreviews(config.collections);
CMS.registerEventListener({ name: 'preSave', handler: beforeSave as never });
CMS.registerEventListener({ name: 'postSave', handler: afterSave as never });
CMS.init({ config } as never);
