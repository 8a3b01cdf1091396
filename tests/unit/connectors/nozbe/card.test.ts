import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardBook } from '../../../../main/connectors/nozbe/card/book'
import {
  cardSign,
  editCard,
  readCard,
  rewriteCard,
  writeCard,
} from '../../../../main/connectors/nozbe/card/card'
import { cardLabels } from '../../../../main/connectors/nozbe/card/labels'
import { bookOf, custom } from './support'

const book = bookOf()
const link = 'https://app.example/v2/location/loc/contacts/detail/abc123'

const lines = (...text: string[]) => text.join('\n')

describe('a card that Tandem writes', () => {
  it('has a line for every field, so that one sees where to write, and the link as the last line', () => {
    const card = writeCard({ email: 'anna@example.com', city: 'Cork' }, link, book)
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
        'Owner:',
        '',
        `HighLevel: ${link}`,
      ),
    )
  })

  it('is read as it was meant', () => {
    const { fields, namedPeer } = readCard(writeCard({ email: 'anna@example.com' }, link, book), book)
    expect(namedPeer).toBe('abc123')
    expect(fields).toMatchObject({ email: 'anna@example.com', phone: null, source: null })
    expect(Object.keys(fields)).toHaveLength(cardLabels.length)
  })

  it('keeps every value on one line, and notifies nobody', () => {
    const card = writeCard({ street: '1 Main St\nFlat 2', source: '@bob' }, null, book)
    expect(card).toContain('Street: 1 Main St Flat 2\n')
    expect(card).toContain('Source: \\@bob')
    expect(readCard(card, book).fields.source).toBe('@bob')
  })

  it('comes back as it was, whatever the values are', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', ':', '@', '\\', '-', '.', 'é', '7', '_') })
    fc.assert(
      fc.property(value, value, (company, source) => {
        const { fields } = readCard(writeCard({ company, source }, link, book), book)
        expect(fields.company ?? '').toBe(company.trim().replace(/\s+/g, ' '))
        expect(fields.source ?? '').toBe(source.trim().replace(/\s+/g, ' '))
      }),
    )
  })
})

describe('a card that a person wrote', () => {
  it('says nothing of a field without a line, and empties one whose line is empty', () => {
    const { fields } = readCard(lines('Phone:', 'City: Cork'), book)
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
    expect(readCard(body, book).fields).toEqual(expected)
  })

  it('counts the first line of a label', () => {
    expect(readCard(lines('Phone: 1', 'Phone: 2'), book).fields).toEqual({ phone: '1' })
  })

  it('is told from a remark by its lines, or its link', () => {
    expect(cardSign('Phone:', book)).toBe('lines')
    expect(cardSign('Called her; no answer.', book)).toBeNull()
    expect(cardSign(`HighLevel: ${link}`, book)).toBe('link')
    expect(cardSign('HighLevel: somewhere', book)).toBeNull()
  })
})

describe('editing a card', () => {
  const body = lines('My notes first', 'Telefon: 030 123', '* E-mail:', 'Hobby: chess', '', 'P.S. likes tea')

  it('changes the value and leaves everything else where it is', () => {
    expect(editCard(body, { phone: '030 456', email: 'a@example.com' }, null, book)).toBe(
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
    expect(editCard(body, { phone: null }, null, book)).toContain('\nTelefon:\n')
  })

  it('adds a line where there is none, after the last one, and the link at the end', () => {
    expect(editCard(body, { city: 'Cork', company: 'Acme' }, link, book)).toBe(
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
    expect(editCard(odd, { phone: '030 123' }, null, book)).toBe(odd)
  })

  it('does not add a second link', () => {
    const card = writeCard({}, link, book)
    expect(editCard(card, {}, link, book)).toBe(card)
  })

  it('puts a link right that names nobody any more, and leaves one that names somebody', () => {
    const edited = editCard('Phone:\nHighLevel: gone', {}, link, book)
    expect(edited).toBe(`Phone:\nHighLevel: ${link}`)
    const another = 'HighLevel: https://app.example/contacts/detail/other'
    expect(editCard(another, {}, link, book)).toBe(another)
  })

  it('writes lines above the text that a person put in place of the card', () => {
    expect(editCard('no idea what this was', { phone: '1', city: null }, link, book)).toBe(
      lines('Phone: 1', 'City:', 'no idea what this was', '', `HighLevel: ${link}`),
    )
  })

  it('makes the card say what was written, and nothing else change', () => {
    const fields = cardLabels.map(([field]) => field)
    const word = fc.stringMatching(/^[a-z]{1,5}$/)
    const values = fc.dictionary(fc.constantFrom(...fields), fc.option(word))
    fc.assert(
      fc.property(values, values, (before, changes) => {
        const card = `Some words\n${writeCard(before, link, book)}\nMore words`
        const edited = editCard(card, changes, link, book)
        expect(readCard(edited, book).fields).toEqual({ ...readCard(card, book).fields, ...changes })
        expect(edited).toMatch(/^Some words\n[\s\S]*\nMore words$/)
      }),
    )
  })
})

describe('a line for a field of the location’s own', () => {
  const set = custom('c3', 'Interests', { type: 'set', options: ['Yoga', 'Spa, sauna', 'Art'] })
  const budget = custom('c1', 'Budget', { type: 'number' })
  const own = bookOf(
    budget,
    custom('c2', 'Next visit', { type: 'date' }),
    set,
    custom('c4', 'Size', { options: ['S', 'XL'] }),
  )
  const said = (body: string) => readCard(body, own).fields

  it('stands after the others, by the name of the field', () => {
    const fields = { 'custom.c1': '1200', 'custom.c3': ['Yoga', 'Spa, sauna'] }
    const card = writeCard(fields, null, own)
    expect(card).toMatch(/Owner:\nBudget: 1200\nNext visit:\nInterests: Yoga, Spa, sauna\nSize:$/)
    expect(readCard(card, own).fields).toMatchObject({ ...fields, 'custom.c2': null })
    expect(rewriteCard(fields, null, own)).toBe('Budget: 1200\nInterests: Yoga, Spa, sauna')
  })

  it.each([
    ['Budget: 1,234.50', '1234.50'],
    ['Budget: 1.234,50 €', '1234.50'],
    ['Budget: € 1 200', '1200'],
    ['Budget: 1,200', '1200'],
    ['Budget: 0,125', '0.125'],
    ['Budget: 1,5', '1.5'],
    ['BUDGET: -5', '-5'],
    ['Budget: about 5', 'about 5'],
    ['Budget: 1.2.3', '1.2.3'],
    ['Budget:', null],
  ])('%s', (body, value) => {
    expect(said(body)['custom.c1']).toBe(value)
  })

  it.each([
    ['2026-5-3', '2026-05-03'],
    ['3.5.2026', '2026-05-03'],
    ['31.2.2026', '31.2.2026'],
    ['soon', 'soon'],
  ])('Next visit: %s', (typed, value) => {
    expect(said(`Next visit: ${typed}`)['custom.c2']).toBe(value)
  })

  it('has options as they are spelled, each once, and commas in them where they have them', () => {
    expect(said('Interests: spa , SAUNA; yoga, Yoga')['custom.c3']).toEqual(['Spa, sauna', 'Yoga'])
    expect(said('Interests: chess, art')['custom.c3']).toEqual(['chess', 'Art'])
    expect(said('Interests: ,')['custom.c3']).toBeNull()
    expect(said('size: xl')['custom.c4']).toBe('XL')
    expect(said('Size: M')['custom.c4']).toBe('M')
  })

  it('is not touched while it says the same', () => {
    expect(editCard('Budget: 1,200', { 'custom.c1': '1200' }, null, own)).toBe('Budget: 1,200')
    const reordered = editCard('Interests: Art, Yoga', { 'custom.c3': ['Art'] }, null, own)
    expect(reordered).toBe('Interests: Art')
  })

  it('gets a number where the name is taken, whatever the order of the fields', () => {
    const fields = [
      custom('b', 'Size'),
      custom('a', 'size '),
      custom('c', 'Telefon'),
      custom('d', 'HighLevel'),
    ]
    const labels = (book: ReturnType<typeof bookOf>) =>
      Object.fromEntries(book.lines.slice(-4).map(({ field, label }) => [field, label]))
    const expected = {
      'custom.a': 'size',
      'custom.b': 'Size (2)',
      'custom.c': 'Telefon (2)',
      'custom.d': 'HighLevel (2)',
    }
    expect(labels(bookOf(...fields))).toEqual(expected)
    expect(labels(bookOf(...fields.reverse()))).toEqual(expected)
  })

  it('comes back under any name whatever', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.stringMatching(/^[-*_<>:()[\]a-zA-Z0-9 \n]{0,12}$/),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<b>Budget</b>',
        '* x',
        '- y',
        '-\n- y',
        '**',
        '__proto__',
        'constructor',
        '\0',
        '(2)',
      ),
    )
    const word = fc.stringMatching(/^[a-z]{1,5}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(odd, word), { maxLength: 5 }), (rows) => {
        const fields = rows.map(([name], index) => custom(`c${index}`, name))
        const values = Object.fromEntries(rows.map(([, value], index) => [`custom.c${index}`, value]))
        const names = bookOf(...fields)
        expect(readCard(writeCard(values, link, names), names)).toMatchObject({
          fields: values,
          namedPeer: 'abc123',
        })
        expect(readCard(editCard('', values, link, names), names)).toMatchObject({ fields: values })
      }),
    )
  })
})

describe('the owner', () => {
  it('is one of the people, as the name is spelled there', () => {
    const people = [{ name: 'Anna Lee', highlevelId: 'u1', nozbeId: null }]
    const named = cardBook({ customFields: [], people })
    expect(readCard('owner: anna  lee', named).fields).toEqual({ owner: 'Anna Lee' })
    expect(readCard('Owner: somebody', named).fields).toEqual({ owner: 'somebody' })
    expect(readCard('Owner:', named).fields).toEqual({ owner: null })
  })
})
