import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { siteData } from '../site-data.ts';
import type { DiskCache } from './disk-cache.ts';
import { digestOf, diskCache } from './disk-cache.ts';

const caches = new Map<string, DiskCache>();

/**
 * Astro's own image service, which encodes an image once for all sites and builds: what it gives is
 * kept by the bytes of the image, what is asked of it and the versions of the encoders.
 */
const service: LocalImageService = {
  ...sharpService,
  async transform(image, options, config, ...rest) {
    const encode = () => sharpService.transform(image, options, config as never, ...rest);
    const { src: _, format, ...asked } = options;
    // What takes the format that comes has no name to be kept by.
    if (!format) return encode();
    const { keptImages } = siteData();
    const cache = caches.get(keptImages) ?? diskCache(keptImages);
    caches.set(keptImages, cache);
    const key = JSON.stringify([asked, config.service.config, sharp.versions]);
    const data = await cache.get(
      `${digestOf(image, key)}.${format}`,
      async () => (await encode()).data,
    );
    return { data, format };
  },
};

export default service;
