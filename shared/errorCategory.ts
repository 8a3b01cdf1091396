import type { ErrorCode } from './errors'

/** What kind of thing went wrong, whatever the code. */
export type ErrorCategory =
  | 'auth'
  | 'permission'
  | 'notFound'
  | 'validation'
  | 'duplicate'
  | 'rate'
  | 'server'
  | 'network'
  | 'timeout'
  | 'protocol'
  | 'local'

type Prefix<Code extends string> = Code extends `${infer First}.${string}` ? First : Code

/** By how a code begins. A new beginning without a category does not compile. */
const ofPrefix: Record<Prefix<ErrorCode>, ErrorCategory> = {
  auth: 'auth',
  signIn: 'auth',
  token: 'validation',
  vault: 'local',
  permission: 'permission',
  location: 'notFound',
  space: 'validation',
  record: 'notFound',
  entry: 'notFound',
  choice: 'validation',
  schedule: 'validation',
  file: 'validation',
  undo: 'validation',
  request: 'validation',
  call: 'validation',
  rate: 'rate',
  server: 'server',
  network: 'network',
  service: 'server',
  protocol: 'protocol',
  address: 'validation',
  listing: 'protocol',
  workspace: 'local',
  settings: 'local',
  database: 'local',
  backup: 'local',
  practice: 'local',
  disk: 'local',
  data: 'local',
  core: 'local',
  alert: 'local',
  login: 'local',
  run: 'local',
  usage: 'validation',
  system: 'local',
  unexpected: 'local',
}

const exceptions: Partial<Record<ErrorCode, ErrorCategory>> = {
  'record.duplicate': 'duplicate',
  'network.timeout': 'timeout',
  'address.wrong': 'notFound',
  'signIn.portsTaken': 'local',
}

/** The category of an error. Pure. */
export const categoryOf = (code: ErrorCode): ErrorCategory =>
  exceptions[code] ?? ofPrefix[code.split('.')[0] as Prefix<ErrorCode>]

const ofDistance: readonly ErrorCode[] = [
  'network.offline',
  'network.unreachable',
  'network.timeout',
  'service.resting',
]

/** Whether the service is out of reach, which passes by itself and needs nothing of the user. Pure. */
export const isOutOfReach = (code: ErrorCode): boolean => ofDistance.includes(code)
