import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appFileOf, isAppPage } from '../../../main/security/appFiles'
import { responseHeaders } from '../../../main/security/responseHeaders'

const root = resolve('/opt/tandem/renderer')
const fileOf = (address: string) => appFileOf(address, root)

describe('appFileOf', () => {
  it('finds the files of the window, with their types', () => {
    expect(fileOf('tandem://app/index.html')).toEqual({
      path: join(root, 'index.html'),
      type: 'text/html; charset=utf-8',
    })
    expect(fileOf('tandem://app/assets/index-B1mLPWdw.js')?.type).toBe('text/javascript; charset=utf-8')
    expect(fileOf('tandem://app/assets/a_b.min.css')?.type).toBe('text/css; charset=utf-8')
    expect(fileOf('tandem://app/assets/mark.svg?v=1#top')?.path).toBe(join(root, 'assets', 'mark.svg'))
  })

  it.each([
    'tandem://app',
    'tandem://app/',
    'tandem://app/assets/',
    'tandem://app/index',
    'tandem://app/notes.txt',
    'tandem://app/main.js.map',
    'tandem://app/../main/index.js',
    'tandem://app/assets/../../main/index.js',
    'tandem://app/%2e%2e/main/index.js',
    'tandem://app/..%2fmain%2findex.js',
    'tandem://app/assets\\..\\..\\main\\index.js',
    'tandem://app//etc/hosts.json',
    'tandem://app/.config.json',
    'tandem://app/assets/.env.json',
    'tandem://app/C:/x.json',
    'tandem://app/index.html\0.png',
    'tandem://application/index.html',
    'tandem://app.elsewhere/index.html',
    'tandem://app@elsewhere/index.html',
    'tandem://elsewhere/index.html',
    'https://app/index.html',
    'file:///opt/tandem/renderer/index.html',
    '',
  ])('finds nothing at %j', (address) => {
    expect(fileOf(address)).toBeNull()
  })

  it('never leads out of the folder, whatever the address', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'assets',
      '%2e%2e',
      '%2F',
      '\\',
      'a.js',
      '/',
      ':',
      '\0',
      'x.json',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('/', ''), (parts, glue) => {
        const file = fileOf(`tandem://app/${parts.join(glue)}`)
        if (file) expect(resolve(file.path).startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 2000, seed: 3 },
    )
  })
})

describe('isAppPage', () => {
  it('knows the one page, at any place in it', () => {
    expect(isAppPage('tandem://app/index.html')).toBe(true)
    expect(isAppPage('tandem://app/index.html?x#y')).toBe(true)
    for (const address of [
      'tandem://app/assets/index.js',
      'tandem://app/index.html.evil.example',
      'tandem://app/',
      'https://example.com/#tandem://app/index.html',
      'about:blank',
      '',
    ]) {
      expect(isAppPage(address)).toBe(false)
    }
  })
})

describe('the policy', () => {
  it('is exactly this one', () => {
    expect(responseHeaders['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
  })

  it('allows our own files and nothing else', () => {
    const policy = responseHeaders['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})
