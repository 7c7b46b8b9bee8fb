import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';

function siteWith(body: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  writeFileSync(
    join(dist, 'index.html'),
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Page</title></head><body><main>${body}</main></body></html>`,
  );
  return dist;
}

test.each([
  ['<h1>Un</h1><h3>Trois</h3>', 'heading-level'],
  ['<h1>Un</h1><img src="a.png">', 'wcag/h37'],
  ['<h1>Un</h1><p><div></div></p>', 'no-implicit-close'],
  ['<h1 style="color:red">Un</h1>', 'no-inline-style'],
  ['<h1 id="a">Un</h1><p id="a"></p>', 'no-dup-id'],
])('the HTML validator refuses %s', async (body, rule) => {
  expect(await htmlErrors(htmlFiles(siteWith(body)))).toEqual(
    expect.arrayContaining([expect.stringContaining(rule)]),
  );
});

test.each([
  ['<a href="/absent/">x</a>', 'no such page'],
  ['<a href="#absent">x</a>', 'no such fragment'],
  ['<img src="https://cdn.example/a.png" alt="x">', 'from a third party'],
  ['<script src="https://cdn.example/a.js"></script>', 'from a third party'],
])('the link checker refuses %s', (body, fault) => {
  const errors = linkErrors([{ origin: 'https://site.example', dist: siteWith(body) }]);
  expect(errors).toEqual([expect.stringContaining(fault)]);
});
