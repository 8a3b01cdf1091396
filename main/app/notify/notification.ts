import type { Matter, NotificationChoices } from '../../../shared/desktop'
import { categoryOf } from '../../../shared/errorCategory'
import type { Place } from '../../../shared/ipc/contract'
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
  contacts: readonly string[] = [],
): NotificationText | null {
  const [first, ...others] = news
  if (!first) return null
  const counted = news.filter(({ matter }) => matter === 'conflict' || matter === 'approval')
  const names = details && counted.length > 0 ? [namesText(contacts)] : []
  const lines = [bodyOf(first, details), ...others.map((each) => `${titleOf(each)}.`), ...names]
  return {
    title: titleOf(first),
    body: lines.filter(Boolean).join('\n'),
    matter: first.matter,
    place: placeOf(first),
  }
}

function titleOf(news: News): string {
  switch (news.matter) {
    case 'signIn':
      return 'A sign-in is needed'
    case 'failure':
      return 'Syncing keeps failing'
    case 'conflict':
      return news.count === 1 ? '1 conflict waits' : `${news.count} conflicts wait`
    case 'approval':
      return news.count === 1 ? '1 approval waits' : `${news.count} approvals wait`
    case 'recovered':
      return 'Syncing works again'
  }
}

function bodyOf(news: News, details: boolean): string {
  switch (news.matter) {
    case 'signIn':
      return 'Nothing is synced until then. Nothing was lost.'
    case 'failure':
      return details ? news.error.message : `${failedRuns(news.runs)} Nothing was lost.`
    case 'conflict':
      return 'The same was changed on both sides. Everything else is synced.'
    case 'approval':
      return 'Tandem asks before it deletes or empties anything.'
    case 'recovered':
      return 'What waited is synced.'
  }
}

const failedRuns = (runs: number) => (runs > 1 ? `The last ${runs} runs failed.` : 'The last run failed.')

function placeOf({ matter }: News): Place {
  if (matter === 'signIn') return 'preferences/accounts'
  return matter === 'conflict' || matter === 'approval' ? 'conflicts' : 'overview'
}

const namesShown = 3

/** Names are isolated, so that one written from right to left reorders nothing. */
function namesText(contacts: readonly string[]): string {
  const names = contacts.slice(0, namesShown).map((name) => `\u2068${name.replace(/\s+/g, ' ').trim()}\u2069`)
  const more = contacts.length - names.length
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
