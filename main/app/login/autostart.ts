import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LoginState } from '../../../shared/desktop'
import { TandemError } from '../../../shared/errors'
import { autostartFile, readAutostart } from './desktopFile'

/** What starts Tandem at login, or does not. */
export interface LoginItem {
  /** As the system has it now. */
  state(): LoginState
  /** Throws `login.refused` where the system does not take it in. */
  set(isOn: boolean): void
  /** Mends an entry of ours whose program is no longer where it was, as after an update to a file of another name. */
  mend(): void
}

/** Start at login as desktops on Linux do it: by a file in `autostart`, which others may change or remove, too. */
export function autostartItem(file: string, command: readonly string[]): LoginItem {
  const read = () => (existsSync(file) ? readAutostart(readFileSync(file, 'utf8')) : null)

  const isOurs = (found: readonly string[]) =>
    found.length === command.length && found.every((part, index) => part === command[index])

  const state = (): LoginState => {
    try {
      const found = read()
      if (!found?.isEnabled) return 'off'
      return isOurs(found.command) ? 'on' : 'other'
    } catch {
      return 'unknown'
    }
  }

  const write = () => {
    mkdirSync(dirname(file), { recursive: true })
    // Whole or not at all: half a file would start half a command.
    const draft = `${file}.new`
    writeFileSync(draft, autostartFile(command), { mode: 0o644 })
    renameSync(draft, file)
  }

  return {
    state,
    set: (isOn) => {
      try {
        if (isOn) write()
        else rmSync(file, { force: true })
      } catch (thrown) {
        throw refused(thrown)
      }
    },
    mend: () => {
      if (state() !== 'other') return
      const [program] = read()?.command ?? []
      if (program?.startsWith('/') && !existsSync(program)) write()
    },
  }
}

function refused(thrown: unknown): TandemError {
  const detail = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'not sent'
  return new TandemError('login.refused', { detail }, { cause: thrown })
}
