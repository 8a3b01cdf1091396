import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autostartFile, execLine, readAutostart, readExec } from '../../../../main/app/login/desktopFile'

describe('execLine', () => {
  it('quotes as the specification says', () => {
    expect(execLine(['/opt/Tandem/tandem', '--hidden'])).toBe('"/opt/Tandem/tandem" "--hidden"')
    expect(execLine(['/home/ada/My Apps/100%/$x`"\\'])).toBe(
      '"/home/ada/My Apps/100%%/\\\\$x\\\\`\\\\"\\\\\\\\"',
    )
  })

  it('refuses what would end the line', () => {
    expect(() => execLine(['/opt/a\nExec=/bin/other'])).toThrow(RangeError)
  })

  it('is read back as it was written, whatever is in it', () => {
    const part = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text))
    const special = fc.string({ unit: fc.constantFrom('\\', '"', '%', '$', '`', ' ', "'", 'u', ';', '=') })
    fc.assert(
      fc.property(fc.array(fc.oneof(part, special), { minLength: 1 }), (command) => {
        expect(readExec(execLine(command))).toEqual(command)
        expect(readAutostart(autostartFile(command))).toEqual({ command, isEnabled: true })
      }),
    )
  })
})

describe('readAutostart', () => {
  const file = (...lines: string[]) =>
    ['[Desktop Entry]', 'Exec=/usr/bin/tandem --hidden %u', ...lines].join('\n')

  it('reads files that others wrote', () => {
    expect(readAutostart(`# a comment\n${file('Name=Tandem')}\r\n`)).toEqual({
      command: ['/usr/bin/tandem', '--hidden'],
      isEnabled: true,
    })
  })

  it('sees that the desktop switched it off', () => {
    expect(readAutostart(file('Hidden=true'))?.isEnabled).toBe(false)
    expect(readAutostart(file('X-GNOME-Autostart-enabled = false'))?.isEnabled).toBe(false)
    expect(readAutostart(file('[Desktop Action new]', 'Hidden=true'))?.isEnabled).toBe(true)
  })

  it('is null for what starts nothing', () => {
    for (const content of [
      '',
      'Exec=/usr/bin/tandem',
      '[Desktop Entry]\nName=Tandem',
      '[Desktop Entry]\nExec="open',
    ]) {
      expect(readAutostart(content)).toBeNull()
    }
  })
})
