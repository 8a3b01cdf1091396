import { describe, expect, it } from 'vitest'
import { likeliest } from '../../../../main/connectors/nozbe/writing/find'
import type { Draft } from '../../../../main/sync/ports'
import { record } from './support'

describe('what a create of unknown outcome left behind', () => {
  const draft: Draft = {
    kind: 'contact',
    parentId: null,
    parent: null,
    fields: { name: 'Anna Lee', email: 'anna@example.com' },
    byline: null,
    peer: { id: 'hl1', url: null },
  }
  const named = record({ id: 's1', namedPeer: 'hl1' })
  const sameEmail = record({ id: 's2', fields: { name: 'A', email: 'ANNA@example.com' } })
  const sameName = record({ id: 's3', fields: { name: 'Anna Lee' } })

  it('is the section whose card names the contact, else that with its e-mail, else that with its name', () => {
    expect(likeliest(draft, [sameName, sameEmail, named])?.id).toBe('s1')
    expect(likeliest(draft, [sameName, sameEmail])?.id).toBe('s2')
    expect(likeliest(draft, [sameName])?.id).toBe('s3')
    expect(likeliest(draft, [])).toBeNull()
  })

  it('is none of two with its name', () => {
    expect(likeliest(draft, [sameName, { ...sameName, id: 's4' }])).toBeNull()
  })

  it('is none by its name where another contact that has no section is called the same', () => {
    const ambiguous = { ...draft, hasNamesake: true }
    expect(likeliest(ambiguous, [sameName])).toBeNull()
    expect(likeliest(ambiguous, [sameName, { ...sameName, id: 's4' }])).toBeNull()
    expect(likeliest(ambiguous, [sameName, sameEmail])?.id).toBe('s2')
    expect(likeliest(ambiguous, [sameName, named])?.id).toBe('s1')
  })

  it('is none that speaks for somebody else', () => {
    expect(likeliest(draft, [{ ...sameName, namedPeer: 'hl2' }])).toBeNull()
    expect(likeliest(draft, [{ ...sameEmail, namedPeer: 'hl2' }])).toBeNull()
    expect(
      likeliest(draft, [{ ...sameName, fields: { name: 'Anna Lee', email: 'other@example.com' } }]),
    ).toBeNull()
  })
})
