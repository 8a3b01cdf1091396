import type { Command } from '../command'
import { approvals, approve, reject } from './approvals'
import { backup, backups, restore, wipe } from './backups'
import { call } from './call'
import { catalog } from './catalog'
import { conflicts, resolve } from './conflicts'
import { diagnostics } from './diagnostics'
import { events } from './events'
import { exportCommand } from './export'
import { history } from './history'
import { link, unlink } from './links'
import { mapGet, mapSet } from './mapping'
import { people, peopleSet } from './people'
import { practiceCommands } from './practice'
import { preview } from './preview'
import { recipeCommands } from './recipes'
import { schedule } from './schedule'
import { settings } from './settings'
import { setup } from './setup'
import { sync } from './sync'
import { undo } from './undo'
import { verify } from './verify'

/** Every command by its name, of one word or two. */
export const commands: Readonly<Record<string, Command>> = {
  ...practiceCommands,
  setup,
  preview,
  sync,
  verify,
  conflicts,
  resolve,
  approvals,
  approve,
  reject,
  history,
  undo,
  unlink,
  link,
  'map get': mapGet,
  'map set': mapSet,
  people,
  'people set': peopleSet,
  ...recipeCommands,
  events,
  catalog,
  call,
  diagnostics,
  settings,
  schedule,
  backup,
  backups,
  restore,
  export: exportCommand,
  wipe,
}
