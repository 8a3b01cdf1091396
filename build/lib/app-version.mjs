import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The application's version, as package.json has it. */
export const appVersion = () => String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
