import { describe, expect, it } from 'vitest'
import { checkAddress } from '../../../main/connectors/address'

describe('a token is sent', () => {
  it.each([
    ['https://api4.nozbe.com/v1/api/', 'https://api4.nozbe.com/v1/api', false],
    ['http://127.0.0.1:4100/v1/api', 'http://127.0.0.1:4100/v1/api', true],
    ['http://localhost:80', 'http://localhost', true],
    ['http://[::1]:99/', 'http://[::1]:99', true],
  ])('to %s', (address, baseUrl, loopback) => {
    expect(checkAddress(address)).toMatchObject({ baseUrl, loopback })
  })

  it.each([
    'http://api4.nozbe.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://10.0.0.1',
    'https://me:secret@example.com',
    'ftp://localhost',
    'nonsense',
  ])('never to %s', (address) => {
    expect(() => checkAddress(address)).toThrow(expect.objectContaining({ code: 'address.insecure' }))
  })

  it('and no password is repeated in the message', () => {
    expect(() => checkAddress('https://me:secret@example.com')).toThrow(/^(?!.*secret)/)
  })
})
