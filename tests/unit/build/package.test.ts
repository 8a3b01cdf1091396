import { describe, expect, test } from 'vitest'
import { controlText, readPlan } from '../../../build/package/control.mjs'

/** As electron-builder gives them. */
const args = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgtk-3-0 | libgtk-3-0t64'],
  ...[
    '--deb-compression',
    'gz',
    '--architecture',
    'amd64',
    '--after-install',
    '/t/in',
    '--after-remove',
    '/t/out',
  ],
  ...['--description', 'Short\n Long.\n\nMore.', '--version', '0.1.0', '--package', '/d/tandem.deb'],
  ...['--name', 'tandem', '--maintainer', 'A <a@example.com>', '--license', 'MIT'],
  ...['/d/linux-unpacked/=/opt/Tandem', 'LICENSE=/usr/share/doc/tandem/copyright'],
]

describe('the arguments of fpm', () => {
  test('say what goes where, which scripts run, and how it is packed', () => {
    expect(readPlan(args)).toMatchObject({
      package: '/d/tandem.deb',
      files: [
        { source: '/d/linux-unpacked/', target: '/opt/Tandem' },
        { source: 'LICENSE', target: '/usr/share/doc/tandem/copyright' },
      ],
      afterInstall: '/t/in',
      afterRemove: '/t/out',
      compression: 'gzip',
    })
  })

  test('are refused where one is not known, or a file has no place', () => {
    expect(() => readPlan([...args, '--deb-no-default-config-files'])).toThrow('not known')
    expect(() => readPlan([...args, 'LICENSE'])).toThrow('No place')
  })

  test('become the control file', () => {
    expect(controlText(readPlan(args), 42)).toBe(
      [
        'Package: tandem',
        'Version: 0.1.0',
        'License: MIT',
        'Architecture: amd64',
        'Maintainer: A <a@example.com>',
        'Depends: libnss3, libgtk-3-0 | libgtk-3-0t64',
        'Description: Short',
        ' Long.',
        ' .',
        ' More.',
        'Installed-Size: 42',
        '',
      ].join('\n'),
    )
  })
})
