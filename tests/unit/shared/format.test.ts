import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/format'

const now = new Date(2026, 4, 12, 14, 35).getTime()
const minutesAgo = (minutes: number) => now - minutes * 60_000

describe('a format', () => {
  it('writes as Britons do', () => {
    const format = createFormat('en-GB')
    expect(format.number(12_345.5)).toBe('12,345.5')
    expect(format.percent(0.2)).toBe('20%')
    expect(format.list(['red', 'green', 'blue'])).toBe('red, green, blue')
    expect(format.time(now)).toBe('14:35')
    expect(format.date(now)).toBe('12 May 2026')
    expect(format.ago(minutesAgo(60 * 24), now)).toBe('yesterday')
  })

  it('writes as Poles do', () => {
    const format = createFormat('pl-PL')
    expect(format.number(12_345.5)).toBe('12\u00a0345,5')
    expect(format.percent(0.2)).toBe('20%')
    expect(format.list(['czerwony', 'zielony', 'niebieski'])).toBe('czerwony, zielony i niebieski')
    expect(format.time(now)).toBe('14:35')
    expect(format.date(now)).toBe('12 maja 2026')
    expect(format.weekdayTime(now, now)).toBe('wt., 12 maj, 14:35')
    expect(format.ago(minutesAgo(3), now)).toBe('3 min temu')
    expect(format.ago(minutesAgo(60 * 24), now)).toBe('wczoraj')
  })

  it('writes the clock as the region does', () => {
    expect(createFormat('en-US').time(now)).toMatch(/^0?2:35\sPM$/)
  })

  it('sorts as the language does, and numbers by their size', () => {
    const sorted = (locale: string, names: string[]) => names.sort(createFormat(locale).compare)
    expect(sorted('pl-PL', ['Zofia', 'Łukasz', 'Ludwik', 'Ósma', 'Olga', 'ćma', 'cena'])).toEqual([
      'cena',
      'ćma',
      'Ludwik',
      'Łukasz',
      'Olga',
      'Ósma',
      'Zofia',
    ])
    expect(sorted('en-GB', ['List 10', 'list 9', 'Éclair', 'Zoo'])).toEqual([
      'Éclair',
      'list 9',
      'List 10',
      'Zoo',
    ])
  })
})
