import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, expect } from '@playwright/test'

/** Chromium as Debian brings it, without anything that it would do by itself. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** The program by which the system opens pages, put before the real one: what it is given is noted in a file. */
export function noteOpenedPages(folder: string) {
  const programs = join(folder, 'programs')
  const noted = join(folder, 'opened')
  mkdirSync(programs)
  writeFileSync(noted, '')
  const program = join(programs, 'xdg-open')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${noted}'\n`)
  chmodSync(program, 0o755)
  const path = process.env.PATH
  process.env.PATH = `${programs}${delimiter}${path}`
  const opened = () => readFileSync(noted, 'utf8').split('\n').filter(Boolean)
  return {
    /** The page that was opened after so many others. */
    page: async (earlier: number): Promise<string> => {
      await expect.poll(() => opened().length, { timeout: 15_000 }).toBeGreaterThan(earlier)
      return opened()[earlier] ?? ''
    },
    restore: () => {
      process.env.PATH = path
    },
  }
}
