import { html } from 'hono/html'
import type { ConsentRequest } from './request'

const layout = (title: string, body: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      main { max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }
      button { font: inherit; padding: 0.5rem 1.25rem; margin-right: 0.5rem; }
    </style>
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>`

/** What a person sees who is asked to let an application in. */
export function consentPage(request: ConsentRequest, application: string, location: string) {
  const { response_type, client_id, redirect_uri, scope, state } = request
  const { code_challenge, code_challenge_method } = request
  const fields = {
    response_type,
    client_id,
    redirect_uri,
    scope,
    state,
    code_challenge,
    code_challenge_method,
  }
  return layout(
    `Allow ${application}?`,
    html`<h1>Allow ${application} to work with ${location}?</h1>
      <p>This is the practice HighLevel: no real account is touched.</p>
      <h2>It asks for</h2>
      <ul>
        ${scope.split(' ').map((one) => html`<li><code>${one}</code></li>`)}
      </ul>
      <form method="post">
        ${Object.entries(fields).map(([name, value]) =>
          value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  )
}

export const refusalPage = (problem: string) =>
  layout('Sign-in cannot go on', html`<h1>This sign-in cannot go on</h1><p>${problem}</p>`)
