import type { Alerts, NotificationChoices } from '../../../shared/desktop'
import type { AppState } from '../../../shared/state'
import type { AlertSender } from '../../app/alerts/alerts'
import type { LoginItem } from '../../app/login/autostart'
import type { Handlers } from '../registrar'

export interface Desktop {
  notifications: { get(): NotificationChoices; set(choices: NotificationChoices): void }
  alerts: AlertSender
  /** Asks the user for the file of a program; null where they choose none. */
  chooseProgram(): Promise<string | null>
  login: LoginItem
  state(): Promise<AppState>
}

/** What Tandem does on this desktop beside syncing. */
export function desktopHandlers({ notifications, alerts, chooseProgram, login, state }: Desktop) {
  const shownAfter = (change: () => void): Alerts => {
    change()
    return alerts.shown()
  }
  return {
    'notifications:get': () => notifications.get(),
    'notifications:set': async (choices) => void notifications.set(choices),
    'alerts:get': () => alerts.shown(),
    'alerts:setWebhook': (typed) => shownAfter(() => alerts.setWebhook(typed)),
    'alerts:chooseProgram': async () => {
      const program = await chooseProgram()
      return shownAfter(() => program !== null && alerts.setProgram(program))
    },
    'alerts:forgetProgram': () => shownAfter(() => alerts.setProgram(null)),
    'alerts:test': async () => {
      await alerts.send('test', 0, await state())
      return alerts.shown()
    },
    'login:get': () => login.state(),
    'login:set': (isOn) => {
      login.set(isOn)
      return login.state()
    },
  } satisfies Partial<Handlers>
}
