import log from 'electron-log/main'
import { paths } from '../core/paths'
import { factsText, type LogFacts } from '../security/logFacts'
import { type ErrorFacts, errorFacts, redact } from '../security/redact'
import type { LogEvent } from './logEvents'

/** Writes the log to the data folder; it is cut at 1 MB, the part before is kept once. */
export function startLog(dataDir: string): void {
  log.transports.file.resolvePathFn = () => paths.log(dataDir)
  log.transports.file.writeOptions = { encoding: 'utf8', flag: 'a', mode: 0o600 }
  log.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {level} {text}'
  log.transports.console.level = 'warn'
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((item) => redact(String(item))),
  }))
}

export const logEvent = (event: LogEvent, facts: LogFacts = {}): void => log.info(line(event, facts))

/** What is only looked at to follow something up. */
export const logDetail = (event: LogEvent, facts: LogFacts): void => log.debug(line(event, facts))

/** Notes a failure by its name, code, trace id and place. */
export const logFailure = (event: LogEvent, thrown: unknown): void => logFacts(event, errorFacts(thrown))

/** The same, of a failure that another process met. */
export function logFacts(event: LogEvent, { name, code, traceId, at }: ErrorFacts): void {
  log.error(line(event, { name, code, traceId }), ...at.map((place) => `\n    at ${place}`))
}

const line = (event: LogEvent, facts: LogFacts) => `${event} ${factsText(facts)}`.trimEnd()
