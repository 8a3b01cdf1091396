import { describe, expect, it } from 'vitest'
import { accessTo, type SignedIn } from '../../../../../renderer/routes/catalogue/access'
import { accessDetail, scopeText } from '../../../../../renderer/routes/catalogue/entryWords'
import type { CatalogueEntry } from '../../../../../shared/catalogue'
import { words } from '../../support'
import { entry } from './sample'

const workspace = { id: 'w', name: 'Mine', practice: false }
const accounts: SignedIn['accounts'] = {
  highlevel: {
    means: 'private',
    locationId: 'l',
    locationName: 'L',
    timezone: 'Europe/Warsaw',
    access: 'read-write',
    scopes: { granted: ['contacts.readonly'], missing: ['contacts.write', 'calendars.readonly'] },
    signedInAt: 1,
    endsAt: null,
    renewsAt: null,
    needsSignIn: false,
  },
  nozbe: { spaces: [], tokenEnd: 'abcd', addedAt: 1, checkedAt: 1, needsSignIn: false },
  keeping: 'protected',
  unread: null,
  signIn: null,
}
const signedIn: SignedIn = { workspace, accounts }
const of = (scope: string | null, over: Partial<CatalogueEntry> = {}) => entry({ scope, ...over })
const trigger = (name: string, service: 'highlevel' | 'nozbe' = 'highlevel') =>
  entry({ name: `${service}.${name}`, service, kind: 'trigger', scope: null })

describe('what a sign-in may', () => {
  it.each<[string, CatalogueEntry, string]>([
    ['a scope that was granted', of('contacts.readonly'), 'granted'],
    ['one that was not', of('contacts.write'), 'missing'],
    ['one that Tandem does not ask for', of('businesses.write'), 'unknown'],
    ['Nozbe, where there are none', of(null, { service: 'nozbe' }), 'granted'],
    ['what happens to records that can be read', trigger('task.new'), 'granted'],
    ['what happens to records that cannot', trigger('appointment.changed'), 'missing'],
    ['the same on Nozbe', trigger('appointment.changed', 'nozbe'), 'granted'],
  ])('%s', (_case, one, access) => {
    expect(accessTo(one, signedIn)).toBe(access)
  })

  it('is nothing where nobody is signed in, or has to sign in again', () => {
    const nobody = { workspace: null, accounts: { ...accounts, highlevel: null } }
    expect(accessTo(of('contacts.readonly'), nobody)).toBe('signedOut')
    const nozbe = { ...accounts.nozbe, needsSignIn: true } as NonNullable<typeof accounts.nozbe>
    const again = { workspace, accounts: { ...accounts, nozbe } }
    expect(accessTo(of(null, { service: 'nozbe' }), again)).toBe('signedOut')
  })

  it('is everything in the practice workspace', () => {
    const practice = {
      workspace: { ...workspace, practice: true },
      accounts: { ...accounts, highlevel: null },
    }
    expect(accessTo(of('businesses.write'), practice)).toBe('granted')
  })
})

describe('the words about it', () => {
  const { t } = words
  it('say what to do', () => {
    const said = (one: CatalogueEntry) =>
      accessDetail({ entry: one, access: accessTo(one, signedIn) }, signedIn, t)
    expect(said(of('contacts.write'))).toContain('Allow it in HighLevel')
    expect(said(trigger('appointment.changed'))).toContain('never hears of it')
    expect(said(of(null, { service: 'nozbe' }))).toContain('its owner')
    expect(said(of('businesses.write'))).toContain('does not ask for this scope')
  })

  it('name every scope of the catalogue', () => {
    expect(scopeText('contacts.write', t)).not.toBe('')
    expect(scopeText('recurring-tasks.readonly', t)).toBe('Read repeating tasks')
  })
})
