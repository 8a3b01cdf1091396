import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: ['tests/unit/renderer/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.tsx'],
        },
      },
      { extends: true, test: { name: 'model', environment: 'node', include: ['tests/model/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'contract', environment: 'node', include: ['tests/contract/**/*.test.ts'] },
      },
    ],
  },
})
