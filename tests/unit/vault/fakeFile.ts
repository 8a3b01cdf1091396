import { setImmediate } from 'node:timers/promises'
import { emptyContent, type VaultContent, type VaultFile } from '../../../main/vault/file'
import type { TandemError } from '../../../shared/errors'

/** A file whose writes take their time, and fail when a test wants that. */
export function fakeFile() {
  const disk = {
    content: emptyContent,
    fails: null as TandemError | null,
    writing: 0,
    mostAtOnce: 0,
    writes: 0,
  }
  const file: VaultFile = {
    read: async () => disk.content,
    write: async (content: VaultContent) => {
      disk.writing += 1
      disk.mostAtOnce = Math.max(disk.mostAtOnce, disk.writing)
      await setImmediate()
      disk.writing -= 1
      if (disk.fails) throw disk.fails
      disk.writes += 1
      disk.content = structuredClone(content)
    },
  }
  return { ...file, disk }
}
