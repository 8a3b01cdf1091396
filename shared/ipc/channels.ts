/** What the window may ask of the main process. */
export const requestChannels = [
  'state:get',
  'practice:start',
  'sync:start',
  'sync:cancel',
  'sync:pause',
  'sync:resume',
  'history:list',
  'account:signIn',
  'account:openBrowser',
  'account:paste',
  'account:cancelSignIn',
  'account:privateToken',
  'account:nozbeToken',
  'account:signOut',
  'account:keepUnprotected',
  'setUp:choices',
  'setUp:findContacts',
  'setUp:save',
  'setUp:preview',
  'setUp:start',
  'data:backups',
  'data:keepBackups',
  'data:backUp',
  'data:restore',
  'data:export',
  'data:wipe',
  'diagnostics:run',
  'diagnostics:bundle',
  'diagnostics:save',
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** What the main process tells the window unasked. */
export const eventChannels = ['state:changed', 'navigate'] as const
export type EventChannel = (typeof eventChannels)[number]
