import { TandemError } from '../../../shared/errors'
import { type Export, extensionOf } from '../../../shared/exports'
import type { Core } from '../../core/core'
import { writeWhole } from '../../store/wholeFile'
import type { Handlers } from '../registrar'

/** Asks the user for a file to write to; null where there is to be none. */
export type ChooseFile = (name: string, extension: string) => Promise<string | null>

/** Backups, exports, wiping, and how it all stands. */
export function dataHandlers(core: Promise<Core>, chooseFile: ChooseFile) {
  /** As it was shown last: nothing else is ever saved. */
  let shown: string | null = null
  return {
    'data:backups': async () => (await core).backups(),
    'data:keepBackups': async (count) => void (await (await core).keepBackups(count)),
    'data:backUp': async () => void (await (await core).backUp()),
    'data:restore': async (name) => void (await (await core).restore(name)),
    'data:allBackups': async () => (await core).allBackups(),
    'data:restoreOf': async (given) => void (await (await core).restoreOf(given)),
    'data:export': async (what) => {
      const file = await chooseFile(nameOf(what), extensionOf(what))
      if (file !== null) await (await core).exportTo({ what, file })
      return file
    },
    'data:wipe': async (given) => void (await (await core).wipe(given)),
    'diagnostics:run': async () => (await core).diagnose(),
    'diagnostics:bundle': async () => {
      shown = await (await core).bundle()
      return shown
    },
    'diagnostics:save': async () => {
      if (shown === null) throw new TandemError('unexpected', { detail: 'nothing was shown yet' })
      const text = shown
      const file = await chooseFile('tandem-diagnostics', 'json')
      if (file !== null) writeWhole(file, text)
      return file
    },
  } satisfies Partial<Handlers>
}

const nameOf = (what: Export): string => (what === 'settings' ? 'tandem-settings' : 'tandem-history')
