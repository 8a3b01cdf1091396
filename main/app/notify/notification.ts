import type { Matter, NotificationChoices } from '../../../shared/desktop'
import { categoryOf } from '../../../shared/errorCategory'
import type { Place } from '../../../shared/ipc/contract'
import { say } from '../../../shared/sentences/say'
import type { MainWords } from '../i18n/en'
import type { Speech } from '../i18n/speechIn'
import type { News } from './matters'

export interface NotificationText {
  title: string
  body: string
  matter: Matter
  /** Where the matter is. */
  place: Place
}

/** The news that the user wants to hear of. A failure for want of a sign-in is told as that. Pure. */
export const wantedNews = (news: readonly News[], { kinds }: NotificationChoices): News[] =>
  news.filter(
    (each) => kinds[each.matter] && !(each.matter === 'failure' && categoryOf(each.error.code) === 'auth'),
  )

/**
 * One notification for all that changed at once: the first matter is its title and its place. `contacts` are those that wait;
 * they are named, and errors quoted, only where `details` allows it. Null where there is no news. Pure.
 */
export function notificationOf(
  news: readonly News[],
  details: boolean,
  speech: Speech,
  contacts: readonly string[] = [],
): NotificationText | null {
  const [first, ...others] = news
  if (!first) return null
  const { words } = speech
  const counted = news.filter(({ matter }) => matter === 'conflict' || matter === 'approval')
  const names = details && counted.length > 0 ? [namesText(contacts, speech)] : []
  const lines = [
    bodyOf(first, details, speech),
    ...others.map((each) => `${titleOf(each, words)}.`),
    ...names,
  ]
  return {
    title: titleOf(first, words),
    body: lines.filter(Boolean).join('\n'),
    matter: first.matter,
    place: placeOf(first),
  }
}

function titleOf(news: News, { news: words }: MainWords): string {
  switch (news.matter) {
    case 'conflict':
    case 'approval':
      return words[news.matter](news.count)
    default:
      return words[news.matter]
  }
}

function bodyOf(news: News, details: boolean, { words, language }: Speech): string {
  if (news.matter !== 'failure') return words.news[`${news.matter}Body`]
  return details ? say(news.error, language).message : words.news.failureBody(news.runs)
}

function placeOf({ matter }: News): Place {
  if (matter === 'signIn') return 'preferences/accounts'
  return matter === 'conflict' || matter === 'approval' ? 'conflicts' : 'overview'
}

const namesShown = 3

/** Names are isolated, so that one written from right to left reorders nothing. */
function namesText(contacts: readonly string[], { words }: Speech): string {
  const names = contacts.slice(0, namesShown).map((name) => `\u2068${name.replace(/\s+/g, ' ').trim()}\u2069`)
  return words.news.contacts(names.join(', '), contacts.length - names.length)
}
