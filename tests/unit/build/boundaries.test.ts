import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../../../.dependency-cruiser.mjs'
import { root } from '../../../build/lib/root.mjs'

interface Violation {
  from: string
  to: string
  rule: { name: string; severity: string }
}

/** A small house in which every import is allowed. */
const good: Record<string, string> = {
  'shared/name.ts': "import { z } from 'zod'\nexport const name = z.string()\n",
  'shared/names.ts': "import { name } from './name'\nexport const names = name.array()\n",
  'main/sync/ports.ts': "import type { name } from '../../shared/name'\nexport type Port = typeof name\n",
  'main/sync/plan.ts': "import type { Port } from './ports'\nexport type Plan = Port[]\n",
  'main/connectors/nozbe/client.ts':
    "import axios from 'axios'\nimport type { Port } from '../../sync/ports'\nexport const client: [Port?, unknown?] = [undefined, axios]\n",
  'main/store/open.ts': "import { readFileSync } from 'node:fs'\nexport const open = readFileSync\n",
  'main/app/window.ts': "import { BrowserWindow } from 'electron'\nexport const window = BrowserWindow\n",
  'main/index.ts':
    "import { app } from 'electron'\nimport './app/window'\nimport './store/open'\napp.quit()\n",
  'main/headless.ts': "import { client } from './connectors/nozbe/client'\nexport const run = client\n",
  'preload/index.ts':
    "import { contextBridge } from 'electron'\nimport { name } from '../shared/name'\ncontextBridge.exposeInMainWorld('x', name)\n",
  'renderer/main.tsx':
    "import { createElement } from 'react'\nimport './ui/button'\nimport './look.css'\ncreateElement('p')\n",
  'renderer/ui/button.tsx': "import { names } from '../../shared/names'\nexport const button = names\n",
  'renderer/look.css': 'p { margin: 0 }\n',
}

/** One bad import for each rule: the rule, the file, what it says. */
const bad: [rule: string, file: string, code: string][] = [
  ['no-circular', 'shared/bad/a.ts', "import { b } from './b'\nexport const a = () => b\n"],
  [
    'oauth-sees-shared-and-connectors',
    'main/oauth/keep.ts',
    "import { open } from '../store/open'\nexport const keep = open\n",
  ],
  ['not-to-unresolvable', 'shared/bad/nowhere.ts', "import './not-there'\n"],
  [
    'shared-imports-nothing-of-ours',
    'shared/bad/main.ts',
    "import type { Plan } from '../../main/sync/plan'\nexport type P = Plan\n",
  ],
  ['shared-runs-anywhere', 'shared/bad/node.ts', "import 'node:fs'\n"],
  ['sync-sees-shared-only', 'main/sync/bad/store.ts', "import '../../store/open'\n"],
  ['sync-does-no-network', 'main/sync/bad/axios.ts', "import 'axios'\n"],
  ['sync-does-no-network', 'main/sync/bad/http.ts', "import 'node:https'\n"],
  ['automation-sees-shared-and-sync', 'main/automation/bad.ts', "import '../store/open'\n"],
  ['automation-does-no-network', 'main/automation/axios.ts', "import 'axios'\n"],
  ['services-see-shared-and-sync', 'main/connectors/bad.ts', "import '../store/open'\n"],
  ['services-see-shared-and-sync', 'main/store/bad.ts', "import '../connectors/nozbe/client'\n"],
  ['services-see-shared-and-sync', 'main/practice/bad.ts', "import '../app/window'\n"],
  ['electron-in-its-rooms', 'main/security/bad.ts', "import { app } from 'electron'\napp.quit()\n"],
  ['electron-in-its-rooms', 'main/vault/bad.ts', "import { app } from 'electron'\napp.quit()\n"],
  [
    'electron-in-its-rooms',
    'main/sync/bad/electron.ts',
    "import type { App } from 'electron'\nexport type A = App\n",
  ],
  [
    'electron-in-its-rooms',
    'renderer/bad/electron.ts',
    "import { ipcRenderer } from 'electron/renderer'\nipcRenderer.send('x')\n",
  ],
  [
    'window-sees-shared-only',
    'renderer/bad/main.ts',
    "import type { Plan } from '../../main/sync/plan'\nexport type P = Plan\n",
  ],
  ['window-sees-shared-only', 'preload/bad.ts', "import '../renderer/ui/button'\n"],
  ['window-has-no-node', 'renderer/bad/node.ts', "import 'node:path'\n"],
  ['app-without-tools', 'main/bad-tools.ts', "import '../tests/help'\n"],
  ['app-without-dev-packages', 'main/bad-package.ts', "import 'vitest'\n"],
  ['main-loads-no-window-code', 'main/bad-window.ts', "import '../renderer/ui/button'\n"],
]

/** The bad house: the good one, the bad imports, and a terminal command that reaches Electron by a detour. */
const badHouse = {
  ...good,
  ...Object.fromEntries(bad.map(([, file, code]) => [file, code])),
  'main/headless.ts': "import './app/window'\n",
  'shared/bad/b.ts': "import { a } from './a'\nexport const b = () => a\n",
  'tests/help.ts': 'export const help = 1\n',
}

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Writes the files to a folder of their own, beside our packages, and has the tool look at them. */
function cruise(files: Record<string, string>, outputType: 'json' | 'err') {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-boundaries-'))
  folders.push(folder)
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), code)
  }
  for (const name of ['package.json', 'node_modules']) symlinkSync(join(root, name), join(folder, name))
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const options = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', outputType]
  const args = [program, ...options, 'main', 'preload', 'renderer', 'shared']
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

function violationsIn(files: Record<string, string>): Violation[] {
  return JSON.parse(cruise(files, 'json').stdout).summary.violations
}

describe('the import rule', { timeout: 30_000 }, () => {
  test('accepts a house in order', () => {
    expect(violationsIn(good)).toEqual([])
    expect(cruise(good, 'err').status).toBe(0)
  })

  describe('refuses a bad import', () => {
    let violations: Violation[] = []

    beforeAll(() => {
      violations = violationsIn(badHouse)
    })

    test.each(bad)('%s: %s', (rule, file) => {
      const names = violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)
      expect(names).toContain(rule)
    })

    test('headless-without-electron: main/headless.ts by a detour', () => {
      const found = violations.filter(({ rule }) => rule.name === 'headless-without-electron')
      expect(found.map(({ from, to }) => [from, to])).toEqual([['main/headless.ts', 'electron']])
    })

    test('and fails the run', () => {
      expect(cruise(badHouse, 'err').status).toBeGreaterThan(0)
    })

    test('and nothing else', () => {
      const innocent = Object.keys(good).filter((file) => file !== 'main/headless.ts')
      expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([])
    })
  })

  test('has a bad example for every rule', () => {
    const shown = new Set([...bad.map(([rule]) => rule), 'headless-without-electron'])
    expect([...shown].sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
  })
})
