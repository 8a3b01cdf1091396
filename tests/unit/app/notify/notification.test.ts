import { describe, expect, it } from 'vitest'
import { choicesOf, keptOf } from '../../../../main/app/notify/choices'
import type { News } from '../../../../main/app/notify/matters'
import { notificationOf, wantedNews } from '../../../../main/app/notify/notification'
import { matters } from '../../../../shared/desktop'
import { TandemError } from '../../../../shared/errors'
import { english, polish } from '../speech'

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
    expect(notificationOf([{ matter: 'signIn' }, conflict, approval], false, english)).toEqual({
      title: 'A sign-in is needed',
      body: 'Nothing is synced until then. Nothing was lost.\n2 conflicts wait.\n1 approval waits.',
      matter: 'signIn',
      place: 'preferences/accounts',
    })
    expect(notificationOf([conflict], false, english)).toMatchObject({
      title: '2 conflicts wait',
      place: 'conflicts',
    })
  })

  it('names nobody and quotes nothing, unless the user allows it', () => {
    const contacts = ['Ada Byron', 'Grace\nHopper', 'عبد الرحمن', 'Fourth', 'Fifth']
    const text = JSON.stringify(notificationOf([failure(), conflict], false, english, contacts))
    for (const name of ['Ada', 'Grace', 'عبد', 'Fourth', '422']) expect(text).not.toContain(name)
    expect(notificationOf([failure(), conflict], true, english, contacts)?.body).toBe(
      'Nozbe refused a change (422): Ada\n2 conflicts wait.\n' +
        '\u2068Ada Byron\u2069, \u2068Grace Hopper\u2069, \u2068عبد الرحمن\u2069 and 2 more',
    )
  })

  it('is in Polish where that is spoken, what an error says included', () => {
    const refused = failure(new TandemError('auth.refused', { service: 'Nozbe' }))
    expect(notificationOf([refused, { matter: 'conflict', count: 5 }], true, polish, ['Ada'])).toMatchObject({
      title: 'Synchronizacja wciąż zawodzi',
      body:
        'Usługa Nozbe nie przyjęła tokenu (401). Nic nie zostało zmienione ani utracone.\n' +
        'Czeka 5 konfliktów.\n\u2068Ada\u2069',
    })
    expect(notificationOf([refused], false, polish)?.body).toBe(
      'Ostatnie 3 przebiegi nie powiodły się. Nic nie zostało utracone.',
    )
  })

  it('is nothing where there is no news', () => {
    expect(notificationOf([], true, english, ['Ada'])).toBeNull()
  })
})

it('choices are kept as what is off, so that a later kind is on', () => {
  const chosen = { ...all, kinds: { ...all.kinds, conflict: false } }
  expect(keptOf(chosen)).toEqual({ off: ['conflict'], details: false })
  expect(choicesOf(keptOf(chosen))).toEqual(chosen)
  expect(choicesOf({ off: ['of a later version'], details: true }).kinds.signIn).toBe(true)
})
