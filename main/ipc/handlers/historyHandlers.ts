import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

export const historyHandlers = (core: Promise<Core>) =>
  ({ 'history:list': async (query) => (await core).history(query) }) satisfies Partial<Handlers>
