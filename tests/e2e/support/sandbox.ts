import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

interface Process {
  /** What kind of process Chromium says it is; empty for the first. */
  type: string
  user: number
  /** Whether the kernel filters its system calls. */
  isFiltered: boolean
  /** Where it sees processes: another place than its parent's where Chromium put it into a sandbox, of whichever kind. */
  namespace: string
}

/** The processes that this one started, and those that they started, as the kernel sees them. */
export function processesOf(pid: number): Process[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const)
  const all = [pid]
  for (const known of all) {
    all.push(...parents.filter(([, parent]) => parent === known).map(([child]) => child))
  }
  return all.map(seen)
}

const status = (pid: number | string) => readFileSync(join('/proc', String(pid), 'status'), 'utf8')

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(status(pid))?.[1])
  } catch {
    // It has ended meanwhile.
    return 0
  }
}

function seen(pid: number): Process {
  const text = status(pid)
  const line = readFileSync(join('/proc', String(pid), 'cmdline'), 'utf8')
  return {
    type: /--type=([a-z-]+)/.exec(line)?.[1] ?? '',
    user: Number(/^Uid:\s+(\d+)/m.exec(text)?.[1]),
    isFiltered: /^Seccomp:\s+2/m.test(text),
    namespace: readlinkSync(join('/proc', String(pid), 'ns', 'pid')),
  }
}
