import { describe, expect, it } from 'vitest'
import { withoutSecrets } from '../../../../main/core/catalogue/withoutSecrets'

const clean = (text: string) => text.replaceAll('pit-12345678', '[secret]')

describe('an answer without its secrets', () => {
  it('keeps everything else as it came', () => {
    const answer = { contacts: [{ id: 'a', tags: [], age: 3, gone: null, isNew: true }], total: 1 }
    expect(withoutSecrets(answer, clean)).toEqual(answer)
  })

  it('hides what stands under the name of a secret, and tokens in any text or name', () => {
    const answer = {
      accessToken: 'abc',
      client_secret: 'def',
      nested: [{ apiKey: 'ghi', text: 'sent with pit-12345678', 'pit-12345678': 1 }],
      token: null,
      tokens: 12,
    }
    expect(withoutSecrets(answer, clean)).toEqual({
      accessToken: '[secret]',
      client_secret: '[secret]',
      nested: [{ apiKey: '[secret]', text: 'sent with [secret]', '[secret]': 1 }],
      token: null,
      tokens: 12,
    })
  })
})
