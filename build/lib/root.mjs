import { fileURLToPath } from 'node:url'

/** The repository's top folder, with no slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
