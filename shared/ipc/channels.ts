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
  'recipes:list',
  'recipes:change',
  'recipes:test',
  'recipes:decide',
  'recipes:remove',
  'recipes:actions',
  'recipes:contacts',
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** What the main process tells the window unasked. */
export const eventChannels = ['state:changed', 'navigate'] as const
export type EventChannel = (typeof eventChannels)[number]
