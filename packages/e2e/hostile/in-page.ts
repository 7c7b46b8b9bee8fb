/** What a page has that only a contributor could have put there; nothing, on a page of ours. Runs in the browser. */
export function intrusions(): string[] {
  const found: string[] = [];
  const say = (what: string, { outerHTML }: Element) =>
    found.push(`${what}: ${outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      const isOdd = /^on|:/.test(name) && !/^(?:xlink|xml|xmlns):/.test(name);
      // Our scripts write styles of their own, of the map.
      if (isOdd || (name === 'style' && element.closest('.prose')))
        say(`attribute ${name}`, element);
    }
  }
  for (const script of document.querySelectorAll('script')) {
    if (script.type === 'application/ld+json') JSON.parse(script.text);
    else if (!script.src || new URL(script.src).origin !== location.origin) say('script', script);
  }
  const odd =
    'base[href], object, embed, applet, frame, [http-equiv=refresh], body style, math, .prose template';
  for (const element of document.querySelectorAll(odd)) say('element', element);
  for (const frame of document.querySelectorAll('iframe')) {
    const isOwn = frame.src !== '' && new URL(frame.src).origin === location.origin;
    if (!isOwn && !frame.matches('.embed__frame[sandbox]')) say('frame', frame);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
    if (!['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(link.protocol))
      say('link', link);
  }
  for (const form of document.forms) {
    if (new URL(form.action, location.href).origin !== location.origin) say('form', form);
  }
  for (const image of document.images) {
    if (
      !['data:', location.protocol].includes(
        new URL(image.currentSrc || image.src, location.href).protocol,
      )
    )
      say('image', image);
  }
  return found;
}
