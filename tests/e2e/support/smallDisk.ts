import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, cpSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type ElectronApplication } from '@playwright/test'
import { appArgs } from './app'

const electron: string = createRequire(import.meta.url)('electron')

/** A data folder on a disk of its own, which is small, and gone with the process that holds it. */
export interface SmallDisk {
  /** Starts Tandem on it. */
  launch(): Promise<ElectronApplication>
  /** Leaves no room on it. */
  fill(): void
  /** Gives that room back. */
  free(): void
  end(): Promise<void>
}

// A user who is not root is that in a namespace of its own, which is all that a mount needs.
const room = ['--user', '--map-root-user', '--mount', '--propagation', 'private', 'sh', '-c']
const mounted = (folder: string, size: string) => `mount -t tmpfs -o size=${size},mode=700 tandem '${folder}'`

/** Why there can be no such disk here; null where there can. */
export function noDiskReason(): string | null {
  if (process.platform !== 'linux') return 'only on Linux'
  try {
    execFileSync('unshare', [...room, mounted('/mnt', '1m')], { stdio: 'ignore' })
    return null
  } catch {
    return 'the kernel lets nobody mount anything here'
  }
}

/** Puts a disk of that size (`32m`) over the folder, with what is in the folder on it. */
export async function startSmallDisk(folder: string, size: string): Promise<SmallDisk> {
  const script = `${mounted(folder, size)} && echo ready && exec sleep infinity`
  const holder = spawn('unshare', [...room, script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface(holder.stdout), 'line')
  const seenFromHere = join('/proc', String(holder.pid), 'root', folder)
  cpSync(folder, seenFromHere, { recursive: true })
  const starter = join(folder, 'start')
  const enter = `nsenter --target=${holder.pid} --user --preserve-credentials --mount --`
  writeFileSync(starter, `#!/bin/sh\nexec ${enter} '${electron}' "$@"\n`, { mode: 0o755 })
  const ballast = join(seenFromHere, 'ballast')
  return {
    launch: () =>
      // In that namespace the user is root, for whom Chromium has no sandbox.
      _electron.launch({ executablePath: starter, args: ['--no-sandbox', ...appArgs(folder)] }),
    fill: () => {
      const handle = openSync(ballast, 'a')
      for (const bytes of [1 << 20, 1 << 12]) {
        try {
          for (;;) writeSync(handle, Buffer.alloc(bytes))
        } catch (thrown) {
          if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown
        }
      }
      closeSync(handle)
    },
    free: () => rmSync(ballast),
    end: async () => {
      const ended = once(holder, 'exit')
      holder.kill('SIGKILL')
      await ended
    },
  }
}
