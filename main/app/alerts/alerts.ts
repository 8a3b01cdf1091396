import type { AlertEvent, Alerts } from '../../../shared/desktop'
import { type ErrorReport, reportOf } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'
import type { SettingsFile } from '../settings'
import { alertFacts } from './facts'
import { runAlertProgram } from './program'
import { postAlert, webhookAddress } from './webhook'

export interface AlertSender {
  shown(): Alerts
  /** Null for none. Throws `alert.address`. */
  setWebhook(typed: string | null): void
  setProgram(file: string | null): void
  /** Sends by whatever is set up, once: what fails is noted, and neither tried again nor told by an alert. */
  send(event: AlertEvent, failedRuns: number, state: AppState): Promise<void>
}

export interface AlertSenderOptions {
  settings: SettingsFile
  version: string
  onSent: (event: AlertEvent) => void
  onFailure: (thrown: unknown) => void
}

/** Tells of repeated failures beyond this desktop, where the user wants that. */
export function createAlertSender({ settings, version, onSent, onFailure }: AlertSenderOptions): AlertSender {
  let last: Alerts['last'] = null
  const set = (changes: Partial<{ webhook: string | null; program: string | null }>) =>
    settings.set('alerts', { ...settings.get('alerts'), ...changes })

  return {
    shown: () => ({ ...settings.get('alerts'), last }),
    setWebhook: (typed) => set({ webhook: typed === null ? null : webhookAddress(typed) }),
    setProgram: (program) => set({ program }),
    send: async (event, failedRuns, state) => {
      const { webhook, program } = settings.get('alerts')
      if (webhook === null && program === null) return
      const at = Date.now()
      const facts = alertFacts({ event, failedRuns, state, version, now: at })
      const outcomes = await Promise.allSettled([
        ...(webhook === null ? [] : [postAlert(webhook, facts)]),
        ...(program === null ? [] : [runAlertProgram(program, facts)]),
      ])
      const errors = outcomes.flatMap((outcome): ErrorReport[] => {
        if (outcome.status === 'fulfilled') return []
        onFailure(outcome.reason)
        return [reportOf(outcome.reason)]
      })
      if (errors.length === 0) onSent(event)
      last = { event, at, errors }
    },
  }
}
