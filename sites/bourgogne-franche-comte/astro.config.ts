import echosciences from '@echosciences/theme';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [echosciences()] });
