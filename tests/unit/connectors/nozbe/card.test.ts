import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editCard, isCard, readCard, writeCard } from '../../../../main/connectors/nozbe/card'
import { cardLabels } from '../../../../main/connectors/nozbe/labels'

const link = 'https://app.example/v2/location/loc/contacts/detail/abc123'

const lines = (...text: string[]) => text.join('\n')

describe('a card that Tandem writes', () => {
  it('has a line for every field, so that one sees where to write, and the link as the last line', () => {
    const card = writeCard({ email: 'anna@example.com', city: 'Cork' }, link)
    expect(card).toBe(
      lines(
        'E-mail: anna@example.com',
        'Phone:',
        'Company:',
        'Street:',
        'City: Cork',
        'State:',
        'Postal code:',
        'Country:',
        'Website:',
        'Birthday:',
        'Source:',
        '',
        `HighLevel: ${link}`,
      ),
    )
  })

  it('is read as it was meant', () => {
    const { fields, namedPeer } = readCard(writeCard({ email: 'anna@example.com' }, link))
    expect(namedPeer).toBe('abc123')
    expect(fields).toMatchObject({ email: 'anna@example.com', phone: null, source: null })
    expect(Object.keys(fields)).toHaveLength(cardLabels.length)
  })

  it('keeps every value on one line, and notifies nobody', () => {
    const card = writeCard({ street: '1 Main St\nFlat 2', source: '@bob' }, null)
    expect(card).toContain('Street: 1 Main St Flat 2\n')
    expect(card).toContain('Source: \\@bob')
    expect(readCard(card).fields.source).toBe('@bob')
  })

  it('comes back as it was, whatever the values are', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', ':', '@', '\\', '-', '.', 'é', '7', '_') })
    fc.assert(
      fc.property(value, value, (company, source) => {
        const { fields } = readCard(writeCard({ company, source }, link))
        expect(fields.company ?? '').toBe(company.trim().replace(/\s+/g, ' '))
        expect(fields.source ?? '').toBe(source.trim().replace(/\s+/g, ' '))
      }),
    )
  })
})

describe('a card that a person wrote', () => {
  it('says nothing of a field without a line, and empties one whose line is empty', () => {
    const { fields } = readCard(lines('Phone:', 'City: Cork'))
    expect(fields).toEqual({ phone: null, city: 'Cork' })
  })

  it.each([
    ['E-MAIL : anna@example.com', { email: 'anna@example.com' }],
    ['Email: <anna@example.com>', { email: 'anna@example.com' }],
    ['E-mail: [anna@example.com](mailto:anna@example.com)', { email: 'anna@example.com' }],
    ['- **Phone:** 021 427 1190', { phone: '021 427 1190' }],
    ['**Phone**: 021 427 1190', { phone: '021 427 1190' }],
    ['Telefon: 030 123', { phone: '030 123' }],
    ['PLZ: 10115', { postalCode: '10115' }],
    ['Kraj: Polska', { country: 'Polska' }],
    ['Birthday: 1990/5/3', { birthday: '1990-05-03' }],
    ['Birthday: in May', { birthday: 'in May' }],
    ['Website: https://example.com:8080/a', { website: 'https://example.com:8080/a' }],
    ['Met her at the fair: nice', {}],
    ['Just words', {}],
    ['', {}],
  ])('%s', (body, expected) => {
    expect(readCard(body).fields).toEqual(expected)
  })

  it('counts the first line of a label', () => {
    expect(readCard(lines('Phone: 1', 'Phone: 2')).fields).toEqual({ phone: '1' })
  })

  it('is told from a remark by its lines', () => {
    expect(isCard('Phone:')).toBe(true)
    expect(isCard('Called her; no answer.')).toBe(false)
    expect(isCard(`HighLevel: ${link}`)).toBe(false)
  })
})

describe('editing a card', () => {
  const body = lines('My notes first', 'Telefon: 030 123', '* E-mail:', 'Hobby: chess', '', 'P.S. likes tea')

  it('changes the value and leaves everything else where it is', () => {
    expect(editCard(body, { phone: '030 456', email: 'a@example.com' }, null)).toBe(
      lines(
        'My notes first',
        'Telefon: 030 456',
        '* E-mail: a@example.com',
        'Hobby: chess',
        '',
        'P.S. likes tea',
      ),
    )
  })

  it('empties a line and does not take it away', () => {
    expect(editCard(body, { phone: null }, null)).toContain('\nTelefon:\n')
  })

  it('adds a line where there is none, after the last one, and the link at the end', () => {
    expect(editCard(body, { city: 'Cork', company: 'Acme' }, link)).toBe(
      lines(
        'My notes first',
        'Telefon: 030 123',
        '* E-mail:',
        'Company: Acme',
        'City: Cork',
        'Hobby: chess',
        '',
        'P.S. likes tea',
        '',
        `HighLevel: ${link}`,
      ),
    )
  })

  it('does not touch a line that says the same already', () => {
    const odd = 'Phone:   030 123'
    expect(editCard(odd, { phone: '030 123' }, null)).toBe(odd)
  })

  it('does not add a second link', () => {
    const card = writeCard({}, link)
    expect(editCard(card, {}, link)).toBe(card)
  })

  it('makes the card say what was written, and nothing else change', () => {
    const fields = cardLabels.map(([field]) => field)
    const word = fc.stringMatching(/^[a-z]{1,5}$/)
    const values = fc.dictionary(fc.constantFrom(...fields), fc.option(word))
    fc.assert(
      fc.property(values, values, (before, changes) => {
        const card = `Some words\n${writeCard(before, link)}\nMore words`
        const edited = editCard(card, changes, link)
        expect(readCard(edited).fields).toEqual({ ...readCard(card).fields, ...changes })
        expect(edited).toMatch(/^Some words\n[\s\S]*\nMore words$/)
      }),
    )
  })
})
