import { describe, expect, it } from 'vitest'
import { mayOpenExternally } from '../../../main/security/externalLinks'
import { isTrusted } from '../../../main/security/senders'
import {
  assertSecureInEffect,
  assertSecureWebPreferences,
  secureWebPreferences,
} from '../../../main/security/webPreferences'

describe('mayOpenExternally', () => {
  it('allows the pages of the services', () => {
    expect(mayOpenExternally('https://app.gohighlevel.com/v2/location/x/contacts/detail/y')).toBe(true)
    expect(mayOpenExternally('https://nozbe.app/')).toBe(true)
  })

  it.each([
    'http://nozbe.app/',
    'https://nozbe.app.example.com/',
    'https://evil-nozbe.app/',
    'https://sub.nozbe.app/',
    'https://nozbe.app:8443/',
    'https://ada@nozbe.app/',
    'https://nozbe.app@example.com/',
    'https://example.com/?https://nozbe.app/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://nozbe.app/share',
    'nozbe.app',
    '',
  ])('refuses %j', (address) => {
    expect(mayOpenExternally(address)).toBe(false)
  })
})

describe('isTrusted', () => {
  const page = { isOurs: true, isMainFrame: true, url: 'tandem://app/index.html' }

  it('is the page itself in a window of ours', () => {
    expect(isTrusted(page)).toBe(true)
  })

  it('is no frame, no other window and no other page', () => {
    expect(isTrusted({ ...page, isOurs: false })).toBe(false)
    expect(isTrusted({ ...page, isMainFrame: false })).toBe(false)
    expect(isTrusted({ ...page, url: 'https://example.com/' })).toBe(false)
    expect(isTrusted({ ...page, url: '' })).toBe(false)
  })
})

describe('assertSecureWebPreferences', () => {
  it('lets the secure ones pass, with more beside them', () => {
    expect(() => assertSecureWebPreferences({ ...secureWebPreferences, preload: '/x.cjs' })).not.toThrow()
  })

  it.each(Object.keys(secureWebPreferences))('refuses a window whose %s is weakened or left out', (name) => {
    const value = secureWebPreferences[name as keyof typeof secureWebPreferences]
    expect(() => assertSecureWebPreferences({ ...secureWebPreferences, [name]: !value })).toThrow(name)
    const { [name]: _left, ...rest } = { ...secureWebPreferences } as Record<string, boolean>
    expect(() => assertSecureWebPreferences(rest)).toThrow(name)
  })

  it('refuses a changed Blink', () => {
    expect(() => assertSecureWebPreferences({ ...secureWebPreferences, enableBlinkFeatures: 'X' })).toThrow(
      'enableBlinkFeatures',
    )
  })
})

describe('assertSecureInEffect', () => {
  /** As Electron tells them: not all, and others beside them. */
  const real = {
    allowRunningInsecureContent: false,
    contextIsolation: true,
    disableDialogs: false,
    enableBlinkFeatures: '',
    experimentalFeatures: false,
    javascript: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  }

  it('lets a secure window pass', () => {
    expect(() => assertSecureInEffect(real)).not.toThrow()
  })

  it('refuses one that is weakened, and one that cannot be known', () => {
    expect(() => assertSecureInEffect({ ...real, sandbox: false })).toThrow('sandbox')
    expect(() => assertSecureInEffect({ ...real, nodeIntegration: true })).toThrow('nodeIntegration')
    expect(() => assertSecureInEffect({ ...real, enableBlinkFeatures: 'X' })).toThrow('enableBlinkFeatures')
    expect(() => assertSecureInEffect({})).toThrow('contextIsolation')
  })
})
