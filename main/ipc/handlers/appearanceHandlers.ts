import type { AppearanceDesk } from '../../app/appearance'
import type { Handlers } from '../registrar'

/** Language and theme. */
export const appearanceHandlers = ({ get, set }: AppearanceDesk) =>
  ({
    'appearance:get': get,
    'appearance:set': set,
  }) satisfies Partial<Handlers>
