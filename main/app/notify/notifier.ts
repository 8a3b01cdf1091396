import { Notification } from 'electron'
import type { NotificationChoices } from '../../../shared/desktop'
import type { Place } from '../../../shared/ipc/contract'
import { speech } from '../i18n/speech'
import { logEvent, logFailure } from '../log'
import type { News } from './matters'
import { notificationOf, wantedNews } from './notification'

export interface NotifierOptions {
  choices: () => NotificationChoices
  /** The contacts that wait for the user; asked for only where they may be named. */
  contacts: () => Promise<readonly string[]>
  /** Whether the user looks at the window, which shows it all. */
  isWatched: () => boolean
  open: (place: Place) => void
}

/** Shows news as a notification of the system. A new one takes the place of the one before. */
export function createNotifier({ choices, contacts, isWatched, open }: NotifierOptions) {
  let shown: Notification | null = null

  const show = async (news: readonly News[], details: boolean) => {
    // Without the names, rather than not at all.
    const names = details ? await contacts().catch(() => []) : []
    const text = notificationOf(news, details, speech(), names)
    if (!text) return
    shown?.close()
    const { title, body, place } = text
    const made = new Notification({ title, body })
    made.on('click', () => open(place))
    made.on('failed', () => logEvent('notification.failed'))
    made.show()
    logEvent('notification.shown', { matter: text.matter })
    // Kept, or its click would be lost with it.
    shown = made
  }

  return (news: readonly News[]): void => {
    const chosen = choices()
    const wanted = wantedNews(news, chosen)
    if (wanted.length === 0 || isWatched() || !Notification.isSupported()) return
    show(wanted, chosen.details).catch((thrown) => logFailure('notification.failed', thrown))
  }
}
