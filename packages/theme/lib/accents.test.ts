import { expect, test } from 'vitest';
import { accentStyles } from './accents.ts';

type Config = Parameters<typeof accentStyles>[0];

const config = {
  isNational: false,
  isDemo: false,
  network: { hue: 265 },
  territories: [
    { id: 'corse', hue: 233 },
    { id: 'drome', hue: 40 },
    { id: 'savoie', hue: 40 },
  ],
  taxonomies: { themes: [{ id: 'climat' }] },
} as unknown as Config;

test('one sheet has the hue of every site of the network, each once', () => {
  expect(accentStyles(config).match(/\[data-hue="\d+"\] \{ --hue: \d+; \}/g)).toEqual([
    '[data-hue="40"] { --hue: 40; }',
    '[data-hue="233"] { --hue: 233; }',
    '[data-hue="265"] { --hue: 265; }',
  ]);
});

test('what names a theme has its hue; what names a territory, on the portal only', () => {
  const portal = accentStyles({ ...config, isNational: true });
  expect(portal).toContain('[data-theme="climat"] { --theme-hue: 230; }');
  expect(portal).toContain('[data-territory="corse"] { --hue: 233; }');
  expect(accentStyles(config)).not.toContain('data-territory');
});

test('a demonstration has a banner', () => {
  expect(accentStyles({ ...config, isDemo: true })).toContain('.demo-banner');
  expect(accentStyles(config)).not.toContain('.demo-banner');
});
