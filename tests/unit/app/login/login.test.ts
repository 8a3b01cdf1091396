import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autostartItem } from '../../../../main/app/login/autostart'
import { loginCommand } from '../../../../main/app/login/command'
import { autostartFile } from '../../../../main/app/login/desktopFile'
import { type LoginApp, systemItem } from '../../../../main/app/login/systemItem'

describe('loginCommand', () => {
  const facts = { program: '/opt/Tandem/tandem', appImage: undefined, appFolder: null, dataDir: '' }

  it('starts the installed program without its window', () => {
    expect(loginCommand(facts)).toEqual(['/opt/Tandem/tandem', '--hidden'])
  })

  it('starts the file that the user has of an AppImage, not where it is mounted now', () => {
    const mounted = {
      ...facts,
      program: '/tmp/.mount_TandemXy/tandem',
      appImage: '/home/ada/Tandem.AppImage',
    }
    expect(loginCommand(mounted)).toEqual(['/home/ada/Tandem.AppImage', '--hidden'])
  })

  it('gives a bare Electron its app, and keeps the data folder that was asked for', () => {
    const bare = { ...facts, program: '/usr/bin/electron', appFolder: '/src/tandem', dataDir: '/data/two' }
    expect(loginCommand({ ...bare, appImage: '/home/ada/Other.AppImage' })).toEqual([
      '/usr/bin/electron',
      '/src/tandem',
      '--user-data-dir=/data/two',
      '--hidden',
    ])
  })
})

describe('autostartItem', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-login-'))
    file = join(folder, 'autostart', 'tandem.desktop')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const program = () => join(folder, 'tandem')
  const item = (command = [program(), '--hidden']) => autostartItem(file, command)
  const put = (content: string) => {
    mkdirSync(join(folder, 'autostart'), { recursive: true })
    writeFileSync(file, content)
  }

  it('is on and off as the file says, and leaves nothing beside it', () => {
    expect(item().state()).toBe('off')
    item().set(true)
    expect(item().state()).toBe('on')
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['tandem.desktop'])
    item().set(false)
    item().set(false)
    expect(item().state()).toBe('off')
    expect(readdirSync(join(folder, 'autostart'))).toEqual([])
  })

  it('sees that others switched it off, or start another Tandem, and takes over when asked to', () => {
    item().set(true)
    writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`)
    expect(item().state()).toBe('off')
    put(autostartFile(['/opt/other/tandem', '--hidden']))
    expect(item().state()).toBe('other')
    item().set(true)
    expect(item().state()).toBe('on')
  })

  it('follows a program that moved, but leaves another one that is there, and what is off', () => {
    put(autostartFile([join(folder, 'Tandem-1.AppImage'), '--hidden']))
    item().mend()
    expect(item().state()).toBe('on')

    writeFileSync(join(folder, 'other'), '')
    put(autostartFile([join(folder, 'other'), '--hidden']))
    item().mend()
    expect(item().state()).toBe('other')

    const off = `${autostartFile([join(folder, 'gone')])}Hidden=true\n`
    put(off)
    item().mend()
    expect(readFileSync(file, 'utf8')).toBe(off)
  })

  it('says that the system refuses', () => {
    writeFileSync(join(folder, 'autostart'), 'a file in the way')
    expect(() => item().set(true)).toThrow(expect.objectContaining({ code: 'login.refused' }))
    expect(item().state()).toBe('off')
    rmSync(join(folder, 'autostart'))
    mkdirSync(file, { recursive: true })
    expect(item().state()).toBe('unknown')
  })
})

describe('systemItem', () => {
  const asked = (said: object) => {
    const app = { getLoginItemSettings: vi.fn(() => said), setLoginItemSettings: vi.fn() }
    return { app, item: systemItem(app as unknown as LoginApp, ['C:\\Tandem.exe', '--hidden']) }
  }

  it('is what the system says', () => {
    expect(asked({ openAtLogin: true }).item.state()).toBe('on')
    expect(asked({ openAtLogin: false }).item.state()).toBe('off')
    expect(asked({ openAtLogin: true, executableWillLaunchAtLogin: false }).item.state()).toBe('blocked')
    expect(asked({ openAtLogin: false, status: 'requires-approval' }).item.state()).toBe('blocked')
  })

  it('enters and asks for the same command', () => {
    const { app, item } = asked({ openAtLogin: false })
    item.set(true)
    item.state()
    const entry = { path: 'C:\\Tandem.exe', args: ['--hidden'] }
    expect(app.setLoginItemSettings).toHaveBeenCalledWith({ ...entry, openAtLogin: true })
    expect(app.getLoginItemSettings).toHaveBeenCalledWith(entry)
  })
})
