/** What the window may ask of the main process. */
export const requestChannels = [
  'state:get',
  'practice:start',
  'sync:start',
  'sync:cancel',
  'sync:pause',
  'sync:resume',
  'schedule:times',
  'schedule:save',
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
  'about:get',
  'about:openReleases',
  'about:openData',
  'notifications:get',
  'notifications:set',
  'alerts:get',
  'alerts:setWebhook',
  'alerts:chooseProgram',
  'alerts:forgetProgram',
  'alerts:test',
  'login:get',
  'login:set',
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** What the main process tells the window unasked. */
export const eventChannels = ['state:changed', 'navigate'] as const
export type EventChannel = (typeof eventChannels)[number]
