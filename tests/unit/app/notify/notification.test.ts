import { describe, expect, it } from 'vitest'
import { choicesOf, keptOf } from '../../../../main/app/notify/choices'
import type { News } from '../../../../main/app/notify/matters'
import { notificationOf, wantedNews } from '../../../../main/app/notify/notification'
import { matters } from '../../../../shared/desktop'
import { TandemError } from '../../../../shared/errors'

const all = choicesOf({ off: [], details: false })
const failure = (
  error = new TandemError('request.refused', { service: 'Nozbe', status: 422, detail: 'Ada' }),
): News => ({
  matter: 'failure',
  runs: 3,
  error: error.report(),
})
const conflict: News = { matter: 'conflict', count: 2 }
const approval: News = { matter: 'approval', count: 1 }

describe('wantedNews', () => {
  it('leaves out what is off, of each kind', () => {
    const news: News[] = [{ matter: 'signIn' }, failure(), conflict, approval, { matter: 'recovered' }]
    expect(wantedNews(news, all)).toEqual(news)
    for (const matter of matters) {
      const left = wantedNews(news, choicesOf({ off: [matter], details: false }))
      expect(left.map((each) => each.matter)).toEqual(
        news.map((each) => each.matter).filter((each) => each !== matter),
      )
    }
  })

  it('tells a failure for want of a sign-in as that alone', () => {
    expect(wantedNews([failure(new TandemError('auth.expired', { service: 'Nozbe' }))], all)).toEqual([])
  })
})

describe('notificationOf', () => {
  it('joins what came at once, and leads to the first of it', () => {
    expect(notificationOf([{ matter: 'signIn' }, conflict, approval], false)).toEqual({
      title: 'A sign-in is needed',
      body: 'Nothing is synced until then. Nothing was lost.\n2 conflicts wait.\n1 approval waits.',
      matter: 'signIn',
      place: 'preferences/accounts',
    })
    expect(notificationOf([conflict], false)).toMatchObject({ title: '2 conflicts wait', place: 'conflicts' })
  })

  it('names nobody and quotes nothing, unless the user allows it', () => {
    const contacts = ['Ada Byron', 'Grace\nHopper', 'عبد الرحمن', 'Fourth', 'Fifth']
    const text = JSON.stringify(notificationOf([failure(), conflict], false, contacts))
    for (const name of ['Ada', 'Grace', 'عبد', 'Fourth', '422']) expect(text).not.toContain(name)
    expect(notificationOf([failure(), conflict], true, contacts)?.body).toBe(
      'Nozbe refused a change (422): Ada\n2 conflicts wait.\n' +
        '\u2068Ada Byron\u2069, \u2068Grace Hopper\u2069, \u2068عبد الرحمن\u2069 and 2 more',
    )
  })

  it('is nothing where there is no news', () => {
    expect(notificationOf([], true, ['Ada'])).toBeNull()
  })
})

it('choices are kept as what is off, so that a later kind is on', () => {
  const chosen = { ...all, kinds: { ...all.kinds, conflict: false } }
  expect(keptOf(chosen)).toEqual({ off: ['conflict'], details: false })
  expect(choicesOf(keptOf(chosen))).toEqual(chosen)
  expect(choicesOf({ off: ['of a later version'], details: true }).kinds.signIn).toBe(true)
})
