/** A page that sends on to another one, for hosts that send no redirects: RFC 6596 names the real one. */
export function redirectPage(to: string, domain: string): string {
  const address = escaped(to);
  const canonical = escaped(new URL(to, `https://${domain}`).href);
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'">
<title>Cette page a changé d’adresse</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${address}">
<p>Cette page a changé d’adresse\u00A0: <a href="${address}">${canonical}</a>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;');
}
