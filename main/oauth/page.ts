const page = (title: string, english: string, polish: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
  </head>
  <body>
    <h1>${title}</h1>
    <p>${english}</p>
    <p lang="pl">${polish}</p>
  </body>
</html>
`

/** What the browser shows once Tandem has its answer. Nothing of the request is in it. */
export const answeredPage = page(
  'Back to Tandem',
  'Tandem has the answer of HighLevel. You can close this page; how the sign-in ended is shown in Tandem.',
  'Tandem ma odpowiedź HighLevel. Możesz zamknąć tę stronę; wynik logowania jest w oknie Tandem.',
)

export const unusedPage = page(
  'Not used',
  'This page does not belong to a sign-in that Tandem waits for, so it was not used.',
  'Ta strona nie należy do logowania, na które czeka Tandem, więc nie została użyta.',
)

/** Nothing of the address stays in a cache or goes to another page, and the page can load and do nothing. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  Connection: 'close',
} as const
