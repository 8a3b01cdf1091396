import type { EventChannel, RequestChannel } from '../../shared/ipc/channels'

/** Everything that the log tells of. A channel stands for a request, or an event, that failed. */
export type LogEvent =
  | 'start'
  | 'start.failed'
  | 'quit.failed'
  | 'crash'
  | 'rejection'
  | 'core.ended'
  | 'core.crash'
  | 'core.rejection'
  | 'run.ended'
  | 'state.error'
  | 'call'
  | 'trigger'
  | 'settings.unsaved'
  | 'vault.damaged'
  | 'window.gone'
  | 'guard.navigation'
  | 'guard.window'
  | 'guard.permission'
  | 'guard.external'
  | 'updates.failed'
  | RequestChannel
  | EventChannel
