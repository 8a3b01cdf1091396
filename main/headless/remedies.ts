import type { ErrorCode, ErrorReport } from '../../shared/errors'

/** What to do in a terminal, where that is another thing than in the window. */
const remedies: Partial<Record<ErrorCode, string>> = {
  'undo.many': 'Look at the run with “history”; if that is what you want, give the same command with --yes.',
  'undo.nothing': 'Look with “history” for what Tandem did, and choose from that.',
  'space.unchosen': 'Set TANDEM_NOZBE_TEAM to the id of the one to use.',
  'workspace.missing': 'Run “setup” first. “practice demo” shows how it goes, without an account.',
  'auth.refused':
    'Set a new token (TANDEM_HIGHLEVEL_TOKEN or TANDEM_NOZBE_TOKEN) in the environment, then sync again.',
  'data.inUse': 'Close it, or name another folder with --data-dir.',
}

/** The error with what to do about it in a terminal; `command` is the one that was given. Pure. */
export function forTerminal(error: ErrorReport, command?: string): ErrorReport {
  const isUsage = error.code === 'usage.wrong' && command !== undefined
  const remedy = isUsage
    ? `“npm run -s headless -- ${command} --help” shows how it is used.`
    : remedies[error.code]
  return { ...error, remedy: remedy ?? error.remedy }
}
