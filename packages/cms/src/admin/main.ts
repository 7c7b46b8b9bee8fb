import './admin.css';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { z } from 'zod';
import { imagesOfDraft } from '../decap/internals.ts';
import { readDraftImagesFrom } from '../images/draft.ts';
import { speakFrench } from '../locale/dates.ts';
import { registerParts } from './decap.ts';
import { registerFormats } from './formats.ts';
import { loadConfig } from './load-config.ts';
import { beginWithForm } from './narrow-screen.ts';
import { beforeSave } from './pre-save.ts';

// The page's policy forbids code made of text, which zod would otherwise try.
z.config({ jitless: true });

const config = await loadConfig(new URL('config.yml', document.baseURI));
beginWithForm();
speakFrench();
readDraftImagesFrom(imagesOfDraft);
registerParts();
registerFormats();
CMS.registerEventListener({ name: 'preSave', handler: beforeSave as never });
CMS.init({ config } as never);
