import type { Clock } from '../../shared/clock'

/** What a command has around it. */
export interface Terminal {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  clock: Clock
  /** All of standard input. Throws the system's error where it cannot be read. */
  input(): string
  /** Writes a line to standard output. */
  out(line: string): void
  /** Writes a line to standard error. */
  err(line: string): void
  /** Aborted when the command is to end: it was asked to, or nobody takes its result any more. */
  signal: AbortSignal
}
