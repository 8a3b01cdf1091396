import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { TandemError } from '../../../shared/errors'
import { type AlertFacts, alertVariables } from './facts'

/** How long a program may take, in milliseconds. */
const patience = 30_000

/** What a program needs of the environment to start and to reach the desktop. Whatever else is in it may be a secret. */
const passedOn =
  /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_[A-Z]+|TZ|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|XDG_[A-Z_]+|TMPDIR|TEMP|TMP|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|USERPROFILE|APPDATA|LOCALAPPDATA)$/i

/** The environment of an alert's program. Pure. */
export const programEnvironment = (
  facts: AlertFacts,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && passedOn.test(name) ? [[name, value] as const] : [],
    ),
  ),
  ...alertVariables(facts),
})

/**
 * Starts a program by its file, without a shell and without arguments; the facts are in its environment. Throws
 * `alert.program` where it cannot be started, ends with anything but 0, or takes longer than `limit` milliseconds.
 */
export function runAlertProgram(file: string, facts: AlertFacts, limit = patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => reject(new TandemError('alert.program', { detail }))
    try {
      const child = spawn(file, [], {
        env: programEnvironment(facts, process.env),
        cwd: homedir(),
        shell: false,
        stdio: 'ignore',
        windowsHide: true,
        timeout: limit,
        killSignal: 'SIGKILL',
      })
      child.once('error', (thrown) => fail(codeOf(thrown)))
      child.once('exit', (code, signal) => (code === 0 ? resolve() : fail(`exit ${code ?? signal}`)))
    } catch (thrown) {
      // Windows refuses some kinds of files at once.
      fail(codeOf(thrown))
    }
  })
}

const codeOf = (thrown: unknown) =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'not sent'
