import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'
import type { ChooseFile } from './dataHandlers'

/** The history, the pages of its records, and taking back what is in it. */
export const historyHandlers = (core: Promise<Core>, chooseFile: ChooseFile) =>
  ({
    'history:list': async (query) => (await core).history(query),
    'history:record': async (given) => (await core).record(given),
    'history:open': async (given) => void (await (await core).openRecord(given)),
    'history:planUndo': async (target) => (await core).planUndo(target),
    'history:undo': async (target) => (await core).undo(target),
    'history:export': async (what) => {
      const file = await chooseFile('tandem-history', what.format)
      return file === null ? null : { file, rows: await (await core).exportHistory({ what, file }) }
    },
  }) satisfies Partial<Handlers>
