import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The targets are those of the oldest Electron Tandem runs on (33), not of the newest one installed.
const node = 'node20'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      sourcemap: false,
      rollupOptions: { input: { index: 'main/index.ts', worker: 'main/app/coreProcess/worker.ts' } },
    },
  },
  preload: {
    build: {
      target: node,
      sourcemap: false,
      // A sandboxed preload can load neither ES modules nor packages: one CommonJS file with all it needs.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    publicDir: false,
    plugins: [react()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      // Half the time to the first paint goes into reading the script.
      minify: true,
      sourcemap: false,
      // The content security policy allows no data: addresses for fonts and styles.
      assetsInlineLimit: 0,
      // The licences of what is bundled here ask to go along with it.
      license: { fileName: 'licences.md' },
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
})
