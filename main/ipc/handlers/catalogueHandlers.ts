import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

export const catalogueHandlers = (core: Promise<Core>) =>
  ({
    'catalogue:list': async () => (await core).catalogue(),
    'catalogue:try': async (given) => (await core).tryRead(given),
    'catalogue:cancel': async () => void (await (await core).cancelTry()),
  }) satisfies Partial<Handlers>
