import { restoreWorkspace } from '../../core/data/restore'
import { wipeWorkspace } from '../../core/data/wipe'
import { loadSettings } from '../../core/settings'
import { type Command, exitCode } from '../command'
import { wrongUsage } from '../options'
import { findWorkspace, withStore } from '../place'
import { backupsText, backupText } from '../text/backups'

export const backup: Command = {
  usage: 'backup',
  sentence: 'Backs up the links, the history and the settings. Once a day a sync does so by itself.',
  options: {},
  run: (context) =>
    withStore(context, (store) => {
      const made = store.backUp('hand', context.clock.now(), loadSettings(store.meta).backupsKept)
      context.print({ backup: made }, () => (made ? backupText(made) : ''))
      return exitCode.done
    }),
}

export const backups: Command = {
  usage: 'backups',
  sentence: 'Lists the backups, newest first.',
  options: {},
  run: (context) =>
    withStore(context, (store) => {
      const made = store.backups()
      context.print({ backups: made }, () => backupsText(made))
      return exitCode.done
    }),
}

export const restore: Command = {
  usage: 'restore NAME',
  sentence:
    'Puts a backup in the place of the links, the history and the settings, which are backed up first. Nothing changes on either service; the next sync asks where both sides differ.',
  takes: ['NAME'],
  options: {},
  run: async (context) => {
    const name = context.given('NAME') ?? ''
    restoreWorkspace(context.dataDir, findWorkspace(context), name, context.clock.now())
    context.print({ restored: name }, () => `${name} is restored. The next sync reads everything.`)
    return exitCode.done
  },
}

export const wipe: Command = {
  usage: 'wipe --yes',
  sentence:
    'Removes the links, the history, the settings and the backups of the workspace from this computer. Everything in HighLevel and Nozbe stays.',
  options: { yes: { type: 'boolean' } },
  run: async (context) => {
    const id = findWorkspace(context)
    if (!context.flag('yes')) {
      throw wrongUsage(
        `This removes the workspace ${id} with its backups. If that is what you want, add --yes.`,
      )
    }
    wipeWorkspace(context.dataDir, id)
    context.print({ wiped: id }, () => `${id} is removed from this computer.`)
    return exitCode.done
  },
}
