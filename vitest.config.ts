import { statfsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Where there are many files: a thread begins sooner than a process, and each file has its own all the same. */
const pool = 'threads'

/** Tests that set the zone of this computer. */
const zones = 'tests/unit/schedule/*.test.ts'

/** Plain tests run in Node; component tests of the renderer run in happy-dom. */
export default defineConfig({
  plugins: [react()],
  test: {
    // A test that hangs ends all the same; one on a busy machine is not cut off.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/seeded.ts'],
    // The runner's own choice leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    env: scratchInMemory(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool,
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: ['tests/unit/renderer/**/*.test.tsx', zones],
        },
      },
      // Only a process has a time zone.
      { extends: true, test: { name: 'zones', environment: 'node', include: [zones] } },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          pool,
          include: ['tests/unit/renderer/**/*.test.tsx'],
        },
      },
      { extends: true, test: { name: 'model', environment: 'node', include: ['tests/model/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'contract', environment: 'node', pool, include: ['tests/contract/**/*.test.ts'] },
      },
    ],
  },
})

/** Where temporary folders are made. Databases put every row on disk, and here a disk is waited for in vain. */
function scratchInMemory(): { TMPDIR?: string } {
  const folder = '/dev/shm'
  const gigabyte = 1024 ** 3
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > gigabyte ? { TMPDIR: folder } : {}
  } catch {
    // There is none but on Linux.
    return {}
  }
}
