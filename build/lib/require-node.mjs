// Imported first by every command, so that an old Node gets one plain line instead of a stack trace.
import { isSupportedNode } from './node-version.mjs'

if (!isSupportedNode(process.versions.node)) {
  console.error(
    `Tandem needs Node 20.19 or newer (22.12 or newer in the 22 line); this is ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org, then run the command again.',
  )
  process.exit(1)
}
