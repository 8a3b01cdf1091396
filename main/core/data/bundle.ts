import type { Check } from '../../../shared/diagnostics'
import { kinds } from '../../../shared/domain'
import { errorCodes } from '../../../shared/errors'
import { fieldsOf } from '../../../shared/fields'
import type { AppState } from '../../../shared/state'
import { isFactInLog } from '../../security/logFacts'
import { defaultedMapping } from '../mapping'
import type { OpenWorkspace } from '../practiceWorkspace'
import { loadSettings } from '../settings'

export interface BundleFacts {
  /** Of Tandem, as its package says. */
  version: string
  platform: string
  arch: string
  at: number
  open: OpenWorkspace | null
  state: AppState
  checks: readonly Check[]
  /** The end of the log, line by line. */
  log: readonly string[]
}

/**
 * What support needs to know, as JSON: numbers, times, codes and words of our own. There is no place in it for a name, an
 * address, a text or a token: whatever comes from a service, or from the user, is counted and not quoted.
 */
export function bundleOf({ version, platform, arch, at, open, state, checks, log }: BundleFacts): string {
  const document = {
    tandem: { version: word(version), platform: word(platform), arch: word(arch), at: time(at) },
    state: {
      status: state.status,
      error: state.error && code(state.error.code),
      conflicts: state.conflicts,
      approvals: state.approvals,
      ambiguous: state.ambiguous,
      gone: state.gone,
      inStep: numbersIn(state.inStep),
      unfiled: state.unfiled,
      pausedUntil: state.pausedUntil,
      calls: { highlevel: numbersIn(state.calls.highlevel), nozbe: numbersIn(state.calls.nozbe) },
      signedIn: { highlevel: state.accounts.highlevel !== null, nozbe: state.accounts.nozbe !== null },
      keeping: state.accounts.keeping,
      setUp: state.setUp,
    },
    checks: checks.map((check) => ({
      number: check.number,
      code: check.code,
      state: check.state,
      ...numbersIn(check.params),
      ...(typeof check.params.code === 'string' && { error: code(check.params.code) }),
    })),
    workspace: open && workspaceOf(open),
    log: log.filter(isLogLine),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function workspaceOf({ store, session, practice }: OpenWorkspace) {
  const { layout, scope } = session.workspace
  return {
    practice,
    layout,
    isScoped: scope !== undefined,
    settings: numbersIn(loadSettings(store.meta)),
    mapping: kinds.flatMap((kind) => {
      const known = new Set(fieldsOf[kind].map(({ name }) => name))
      return defaultedMapping(store)[kind].map(({ field, direction, conflict }) => ({
        kind,
        field: known.has(field) ? field : 'custom',
        direction,
        conflict,
      }))
    }),
    links: Object.fromEntries(kinds.map((kind) => [kind, store.links.count(kind)])),
    openWrites: store.journal
      .unsettled()
      .map(({ service, kind, op, state }) => ({ service, kind, op, state })),
    waiting: store.waiting().length,
    runs: store.runs.recent(20).map(({ errors, ...run }) => ({
      ...run,
      errors: errors.map((error) => ({ code: code(error.code), traceId: traceId(error.traceId) })),
    })),
    backups: store.backups().map(({ at, reason, bytes }) => ({ at: time(at), reason, bytes })),
  }
}

const time = (at: number): string => new Date(at).toISOString()
const code = (given: string): string => errorCodes.find((one) => one === given) ?? '?'
/** By this the service's support finds a call; it proves nothing to anybody. */
const traceId = (given: string | null): string | null =>
  given !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given) ? given : null
const word = (given: string): string => (/^[a-z0-9.-]{1,20}$/i.test(given) ? given : '?')

const numbersIn = (given: object): Record<string, number | boolean | null> =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value === null || ['number', 'boolean'].includes(typeof value),
    ),
  )

/** As `app/log.ts` writes them: when, how serious, what, and facts of the form that each must have; or a place in our code. */
function isLogLine(line: string): boolean {
  if (/^ {4,}at [\w.<>-]+ [\w.-]+:\d+:\d+$/.test(line)) return true
  const [, facts] =
    /^\d{4}-\d\d-\d\dT[\d:.+-]+ [a-z]+ [a-zA-Z]+(?:[.:][a-zA-Z]+)?((?: \S+)*)$/.exec(line) ?? []
  if (facts === undefined) return false
  return facts
    .split(' ')
    .slice(1)
    .every((fact) => {
      const [name = '', ...rest] = fact.split('=')
      return isFactInLog(name, rest.join('='))
    })
}
