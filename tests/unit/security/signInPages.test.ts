import { describe, expect, it } from 'vitest'
import { isSignInPage } from '../../../main/security/signInPages'

describe('isSignInPage', () => {
  it.each([
    'https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=a&state=b',
    'https://marketplace.leadconnectorhq.com/oauth/chooselocation',
    'http://127.0.0.1:40123/oauth/chooselocation?client_id=a',
    'http://localhost:40123/',
    'http://[::1]:40123/',
  ])('allows %j', (address) => expect(isSignInPage(address)).toBe(true))

  it.each([
    'http://marketplace.gohighlevel.com/oauth/chooselocation',
    'https://marketplace.gohighlevel.com:8443/',
    'https://marketplace.gohighlevel.com.example.com/',
    'https://gohighlevel.com/',
    'https://sub.marketplace.gohighlevel.com/',
    'https://ada@marketplace.gohighlevel.com/',
    'https://marketplace.gohighlevel.com@example.com/',
    'https://127.0.0.1/',
    'http://127.0.0.1.example.com/',
    'http://ada:b@127.0.0.1:40123/',
    'http://0.0.0.0:40123/',
    'http://192.168.1.2/',
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'marketplace.gohighlevel.com',
    '',
  ])('refuses %j', (address) => expect(isSignInPage(address)).toBe(false))
})
