import { describe, expect, it } from 'vitest'
import { catalog } from '../../../../main/connectors/catalog'
import { operations as english } from '../../../../renderer/i18n/en/operations'
import { operations as polish } from '../../../../renderer/i18n/pl/operations'

const names = catalog.flatMap(({ type, name }) => (type === 'action' ? [name] : [])).sort()

describe('the words of the operations', () => {
  it('are there for every operation of the catalogue, in both languages, and for nothing else', () => {
    expect(Object.keys(english).sort()).toEqual(names)
    expect(Object.keys(polish).sort()).toEqual(names)
  })

  it('are a short name without a full stop, and in Polish also a sentence', () => {
    const short = /^\p{Lu}.{3,44}[^.]$/u
    for (const name of names) {
      const [inPolish, sentence] = polish[name] ?? ['', '']
      expect(english[name], name).toMatch(short)
      expect(inPolish, name).toMatch(short)
      expect(sentence, name).toMatch(/^\p{Lu}.{8,}\.$/u)
    }
  })

  it('do not call two operations of a service the same', () => {
    for (const service of ['highlevel', 'nozbe']) {
      const own = catalog.filter((entry) => entry.type === 'action' && entry.service === service)
      expect(new Set(own.map(({ name }) => english[name])).size).toBe(own.length)
      expect(new Set(own.map(({ name }) => polish[name]?.[0])).size).toBe(own.length)
    }
  })
})
