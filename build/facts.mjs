// node build/facts.mjs: makes the copy of what the services' OpenAPI documents say (tests/contract/facts) anew, on a computer
// that has the documents.
import './lib/require-node.mjs'
import { ensurePackages } from './lib/install.mjs'
import { command, Trouble } from './lib/say.mjs'
import { given } from './lib/usage.mjs'

const usage = `Usage: node build/facts.mjs
  Writes what the contract tests know of the services anew, from the OpenAPI documents in ../shared/reference.
  Exit codes: 0 it is written, 1 the documents are not there, 2 wrong usage.`

await command(async () => {
  if (!given(usage, { options: {} })) return 0
  await ensurePackages()
  const { register } = await import('tsx/esm/api')
  register()
  const { writeFacts } = await import('./facts/write')
  if (!writeFacts()) {
    throw new Trouble('There are no documents in ../shared/reference.', 'Put them there, beside the project.')
  }
  console.log('Written. `npm run format` brings it into order.')
  return 0
})
