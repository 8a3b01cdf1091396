import type { ParseArgsConfig } from 'node:util'
import type { RunReport } from '../../shared/report'
import type { Terminal } from './terminal'

/** What a command ends with: the process's exit code. */
export const exitCode = { done: 0, failed: 1, usage: 2, waiting: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** How a command that made a run ends. */
export const exitOf = ({ errors, waiting }: Pick<RunReport, 'errors' | 'waiting'>): ExitCode => {
  if (errors.length > 0) return exitCode.failed
  return waiting.length > 0 ? exitCode.waiting : exitCode.done
}

export interface CommandContext extends Pick<Terminal, 'environment' | 'clock' | 'input' | 'signal'> {
  dataDir: string
  practice: boolean
  /** What the command takes without a name, by the names of its `takes`; undefined where it was not given. */
  given(name: string): string | undefined
  /** The command's own options, as given; undefined where they were not. */
  option(name: string): string | undefined
  flag(name: string): boolean
  /** Prints the result: as one JSON document with `--json`, else as the text. The only thing that goes to stdout. */
  print(document: unknown, text: () => string): void
  /** Something to know besides the result, for a person; goes to stderr. */
  note(sentence: string): void
}

export interface Command {
  usage: string
  sentence: string
  /** What follows the command without a name, in this order; `?` behind a name says that it may be left out. */
  takes?: readonly string[]
  options: NonNullable<ParseArgsConfig['options']>
  run(context: CommandContext): Promise<ExitCode>
}
