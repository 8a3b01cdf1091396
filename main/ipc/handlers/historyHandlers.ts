import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

export const historyHandlers = (core: Core) =>
  ({ 'history:list': (query) => core.history(query) }) satisfies Partial<Handlers>
