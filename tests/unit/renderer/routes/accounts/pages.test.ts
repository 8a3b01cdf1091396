import { describe, expect, it } from 'vitest'
import {
  isReached,
  pageAfter,
  pageBefore,
  pageOf,
  pages,
} from '../../../../../renderer/routes/accounts/wizard/pages'

describe('the pages of set-up', () => {
  it('follow each other, and end at both ends', () => {
    expect(pages.map(pageAfter)).toEqual([...pages.slice(1), 'match'])
    expect(pages.map(pageBefore)).toEqual([null, ...pages.slice(0, -1)])
  })

  it('open where set-up was left, and no further', () => {
    expect(pageOf('answers')).toBe('layout')
    expect(pages.filter((page) => isReached(page, 'scope'))).toEqual([
      'highlevel',
      'nozbe',
      'layout',
      'scope',
    ])
    expect(pages.filter((page) => isReached(page, 'highlevel'))).toEqual(['highlevel'])
  })
})
