import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/** Where images lie once they are encoded, for all sites of the repository. */
interface Settings extends Record<string, unknown> {
  keptImages?: string;
}

/**
 * Astro's own image service, which encodes an image once for all sites and builds: what it gives is
 * kept by the bytes of the image, what is asked of it and the versions of the encoders.
 */
const service: LocalImageService<Settings> = {
  ...(sharpService as LocalImageService<Settings>),
  async transform(image, options, config, ...rest) {
    const { keptImages, ...settings } = config.service.config;
    const encode = () => sharpService.transform(image, options, config, ...rest);
    // What a format decides by itself has no name to be kept by.
    if (!keptImages || !options.format) return encode();
    const { src: _, ...asked } = options;
    const key = JSON.stringify([asked, settings, sharp.versions]);
    const digest = hash('sha1', image, 'hex');
    const name = `${digest}-${hash('sha1', key, 'hex')}.${options.format}`;
    const file = join(keptImages, name.slice(0, 2), name);
    if (existsSync(file)) return { data: readFileSync(file), format: options.format };
    const encoded = await encode();
    if (encoded.format === options.format) keep(file, encoded.data);
    return encoded;
  },
};

export default service;

/** Whole or not at all: another site may be looking for the same image. */
function keep(file: string, data: Uint8Array) {
  mkdirSync(join(file, '..'), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, data);
  renameSync(temporary, file);
}
