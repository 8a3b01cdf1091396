import { describe, expect, it } from 'vitest'
import { linkedPlace, placeIn } from '../../../main/app/linkedPlace'
import { events } from '../../../shared/ipc/contract'

describe('linkedPlace', () => {
  it.each(events.navigate.options)('leads to %s', (place) => {
    expect(linkedPlace(`tandem://open/${place}`)).toBe(place)
    expect(linkedPlace(`tandem://open/${place}/`)).toBe(place)
  })

  it.each([
    'tandem://open/',
    'tandem://open/elsewhere',
    'tandem://open/history?run=1',
    'tandem://open/history#top',
    'tandem://open/../history',
    'tandem://open/history --no-sandbox',
    'tandem://app/index.html',
    'tandem://history',
    'https://open/history',
    'history',
    '',
  ])('ignores %s', (address) => expect(linkedPlace(address)).toBeNull())
})

it('the first link of a command line counts', () => {
  expect(placeIn(['tandem', '--hidden'])).toBeNull()
  expect(placeIn(['tandem', 'tandem://open/no', 'tandem://open/history', 'tandem://open/overview'])).toBe(
    'history',
  )
})
