import { describe, expect, it } from 'vitest'
import { zoneOfDays, zoneOfTimes } from '../../../../main/connectors/probes/zones'

const at = (text: string) => Date.parse(text)

describe('the zone of times without one', () => {
  const time = (shown: string, instant: string) => ({ shown, instant: at(instant) })
  it.each([
    ['utc', [time('2026-07-01 09:20:00', '2026-07-01T09:20:00Z')]],
    ['location', [time('2026-07-01 10:20:05', '2026-07-01T09:20:05Z')]],
    ['neither', [time('2026-07-01 05:20:00', '2026-07-01T09:20:00Z')]],
    ['unknown', [time('2026-01-01 09:20:00', '2026-01-01T09:20:00Z')]],
    ['unknown', [time('soon', '2026-07-01T09:20:00Z')]],
    ['unknown', []],
    [
      'location',
      [
        time('2026-01-01 09:20:00', '2026-01-01T09:20:00Z'),
        time('2026-07-01 10:20:00', '2026-07-01T09:20:00Z'),
      ],
    ],
  ])('is %s: %#', (answer, times) => {
    expect(zoneOfTimes(times, 'Europe/Dublin')).toBe(answer)
  })
})

describe('the midnight that a day begins with', () => {
  it.each([
    ['utc', ['2026-07-01T00:00:00Z']],
    ['location', ['2026-07-01T05:00:00Z', '2026-01-01T06:00:00Z']],
    ['neither', ['2026-07-01T05:00:00Z', '2026-07-02T00:00:00Z']],
    ['unknown', []],
  ])('is %s: %#', (answer, instants) => {
    expect(zoneOfDays(instants.map(at), 'America/Chicago')).toBe(answer)
  })
  it('cannot be told in a zone like UTC', () => {
    expect(zoneOfDays([at('2026-01-01T00:00:00Z')], 'Europe/Dublin')).toBe('unknown')
  })
})
