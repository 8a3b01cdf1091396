import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * This computer as a process sees it that may write everywhere: what is written to the system's folders goes to memory, and is
 * gone with the process. So packages are installed for real, by dpkg and with their scripts, and nothing of it stays.
 */
export interface System {
  /** Runs a command as root; throws with its output where it fails. */
  run(program: string, ...args: string[]): string
  /** Like the above, as the ordinary user of this system. */
  runAsUser(program: string, ...args: string[]): string
  /** A program that starts this one as the user, with the arguments that it gets, and becomes it. */
  starterOf(program: string): string
  user: { id: number; home: string }
  end(): Promise<void>
}

/** Folders that a package or its scripts write to. */
const folders = ['usr', 'etc', 'opt', 'var']
const room = `set -e
mount -t tmpfs -o size=3g,mode=755 tandem /mnt
for name in ${folders.join(' ')}; do
  mkdir -p /mnt/$name/upper /mnt/$name/work
  mount -t overlay overlay -o lowerdir=/$name,upperdir=/mnt/$name/upper,workdir=/mnt/$name/work /$name
done
echo ready
exec sleep infinity`

const userName = 'tandem-tester'
const home = `/var/lib/${userName}`

/** Why there can be no such system here; null where there can. */
export function hindrance(): string | null {
  if (process.platform !== 'linux') return 'only on Linux'
  if (process.getuid?.() !== 0) return 'only root may install packages'
  try {
    execFileSync('unshare', ['--mount', 'sh', '-c', room.replace('exec sleep infinity', '')], {
      stdio: 'ignore',
    })
    return null
  } catch {
    return 'the kernel lets this container mount nothing'
  }
}

export async function startSystem(): Promise<System> {
  const holder = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', room])
  await once(createInterface(holder.stdout), 'line')
  const enter = [`--target=${holder.pid}`, '--mount', '--']
  const run = (program: string, ...args: string[]) =>
    execFileSync('nsenter', [...enter, program, ...args], { encoding: 'utf8', cwd: '/', stdio: 'pipe' })

  run('useradd', '--create-home', '--home-dir', home, '--shell', '/bin/sh', userName)
  const id = Number(run('id', '-u', userName))
  const asUser = [
    ...['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups', '--inh-caps=-all'],
    ...['env', '-i', `HOME=${home}`, `USER=${userName}`, `TMPDIR=${home}/tmp`, `XDG_RUNTIME_DIR=${home}/run`],
    // A session bus serves its owner alone.
    ...['PATH=/usr/bin:/bin', `DISPLAY=${process.env.DISPLAY ?? ''}`, 'DBUS_SESSION_BUS_ADDRESS=disabled:'],
  ]
  const runAsUser = (program: string, ...args: string[]) => run(...(asUser as [string]), program, ...args)
  runAsUser('mkdir', '-m', '700', `${home}/tmp`, `${home}/run`)

  const scratch = mkdtempSync(join(tmpdir(), 'tandem-system-'))
  return {
    run,
    runAsUser,
    starterOf: (program) => {
      const path = join(scratch, 'start')
      writeFileSync(path, `#!/bin/sh\nexec nsenter ${[...enter, ...asUser, program].join(' ')} "$@"\n`, {
        mode: 0o755,
      })
      return path
    },
    user: { id, home },
    end: async () => {
      const ended = once(holder, 'exit')
      holder.kill('SIGKILL')
      await ended
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
