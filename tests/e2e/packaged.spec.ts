import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { _electron, type ElectronApplication } from '@playwright/test'
import { expect, startPractice, stateOf, test } from './support/app'
import { hindrance, type System, startSystem } from './support/installation'
import { processesOf } from './support/sandbox'

const dist = resolve(import.meta.dirname, '../../dist')
const folder = join(dist, 'try-out', 'linux-unpacked')
const packages = join(dist, 'for-tests')
const openFolder = join(packages, 'linux-unpacked')
const older = join(packages, 'tandem_0.0.1_amd64.deb')
const newer = join(packages, 'tandem_0.1.0_amd64.deb')

/** As the wire has it: a digit. */
const enabled = '1'.charCodeAt(0)

// The step before makes them, fails, or says why there are none.
test.skip(!existsSync(openFolder), 'no package was made')

test('the program has the fuses of a release', async () => {
  const { version, ...wire } = await getCurrentFuseWire(join(folder, 'tandem'))
  expect(version).toBe(FuseVersion.V1)
  const on = Object.entries(wire).flatMap(([fuse, state]) => (state === enabled ? [Number(fuse)] : []))
  // All others of this version of the wire are off, so a new one is noticed, too.
  expect(on).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ])
})

test('the folder holds the application, its licences and nothing of its making', () => {
  const files = listPackage(join(folder, 'resources', 'app.asar'), { isPack: false })
  const tops = new Set(files.map((path) => path.split('/')[1]))
  expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json'])
  expect(files.filter((path) => /\.map$|^\/out\/.*\.tsx?$/.test(path))).toEqual([])
  for (const name of [
    'resources/LICENSE.txt',
    'resources/LICENSES.window.md',
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ]) {
    expect(existsSync(join(folder, name)), name).toBe(true)
  }
})

test('the folder runs where it lies, for an ordinary user', async ({ dataDir }) => {
  const uid = process.getuid?.() ?? 0
  const reason = uid === 0 ? hindrance() : null
  test.skip(reason !== null, `not started here: ${reason}`)
  const system = uid === 0 ? await startSystem() : null
  // What is below the home of root, an ordinary user cannot reach.
  system?.run('mount', '--bind', openFolder, '/srv')
  const isAllowed = system
    ? allowsSandbox((program, args) => system.runAsUser(program, ...args))
    : allowsSandbox(execFileSync)
  const app = await _electron.launch({
    executablePath: system ? system.starterOf('/srv/tandem') : join(openFolder, 'tandem'),
    args: system ? [] : [`--user-data-dir=${dataDir}`],
    chromiumSandbox: isAllowed,
    cwd: '/',
  })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  if (isAllowed) expectSandbox(app, system?.user.id ?? uid)
  await app.close()
  await system?.end()
})

test('installed, started by an ordinary user, upgraded with the data kept, and removed', async () => {
  const reason = existsSync(newer) ? hindrance() : 'there is no dpkg-deb'
  test.skip(reason !== null, `not installed here: ${reason}`)
  const system = await startSystem()
  try {
    await test.step('an older version is installed and used', async () => {
      system.run('dpkg', '--install', older)
      const app = await launch(system)
      const page = await app.firstWindow()
      expect(await facts(app)).toEqual({ path: '/opt/Tandem/resources/app.asar', isPackaged: true })
      await startPractice(page)
      expectSandbox(app, system.user.id)
      await app.close()
    })
    await test.step('the newer one finds what the older one kept', async () => {
      system.run('dpkg', '--install', newer)
      expect(installedVersion(system)).toBe('0.1.0')
      const app = await launch(system)
      const page = await app.firstWindow()
      await expect.poll(async () => (await stateOf(page)).inStep.contacts).toBeGreaterThan(0)
      expect((await stateOf(page)).workspace).toMatchObject({ practice: true })
      await app.close()
    })
    await test.step('the desktop is told of it', () => {
      const entry = system.run('cat', '/usr/share/applications/tandem.desktop')
      expect(entry).toMatch(/^Exec=\/opt\/Tandem\/tandem %U$/m)
      expect(entry).toMatch(/^Icon=tandem$/m)
      expect(entry).toMatch(/^Categories=Office;$/m)
      expect(entry).toMatch(/^StartupWMClass=tandem$/m)
      for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
        system.run('test', '-s', `/usr/share/icons/hicolor/${size}x${size}/apps/tandem.png`)
      }
      expect(system.run('cat', '/usr/share/doc/tandem/copyright')).toContain('MIT License')
      if (existsSync('/usr/bin/desktop-file-validate')) {
        expect(system.run('desktop-file-validate', '/usr/share/applications/tandem.desktop')).toBe('')
      }
    })
    await test.step('removed, it leaves the data alone', () => {
      system.run('dpkg', '--remove', 'tandem')
      for (const path of ['/opt/Tandem', '/usr/bin/tandem', '/usr/share/applications/tandem.desktop']) {
        system.run('test', '!', '-e', path)
      }
      const kept = system.runAsUser('ls', `${system.user.home}/.config/Tandem/workspaces`)
      expect(kept).toContain('practice.db')
    })
  } finally {
    await system.end()
  }
  for (const path of ['/opt/Tandem', '/usr/bin/tandem', '/etc/alternatives/tandem', system.user.home]) {
    expect(existsSync(path), path).toBe(false)
  }
})

/** Whether the kernel lets a user make the namespaces that the sandbox is made of. Where not, a package's script helps. */
function allowsSandbox(run: (program: string, args: string[]) => unknown): boolean {
  try {
    run('unshare', ['--user', 'true'])
    return true
  } catch {
    return false
  }
}

/** Starts what is installed by its name in the path, as the user would. */
const launch = (system: System): Promise<ElectronApplication> =>
  _electron.launch({ executablePath: system.starterOf('/usr/bin/tandem'), chromiumSandbox: true, cwd: '/' })

const facts = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) => ({ path: electron.getAppPath(), isPackaged: electron.isPackaged }))

const installedVersion = (system: System) =>
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of dpkg's.
  system.run('dpkg-query', '--show', '--showformat', '${Version}', 'tandem')

/** The window's process is in Chromium's sandbox, as the kernel shows it. */
function expectSandbox(app: ElectronApplication, user: number): void {
  const processes = processesOf(app.process().pid ?? 0)
  const [main] = processes
  expect(new Set(processes.map(({ user }) => user))).toEqual(new Set([user]))
  const windows = processes.filter(({ type }) => type === 'renderer')
  expect(windows.length).toBeGreaterThan(0)
  for (const window of windows) {
    expect(window.isFiltered, 'system calls are filtered').toBe(true)
    expect(window.namespace, 'it sees no other processes').not.toBe(main?.namespace)
  }
}
