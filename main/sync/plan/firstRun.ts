import type { Rules } from './types'

/** A first run that only links makes nothing and writes nothing to HighLevel, so that no workflow starts there. */
export const onlyLinks = ({ isFirstRun, firstRun }: Rules): boolean => isFirstRun && firstRun.mode === 'link'
