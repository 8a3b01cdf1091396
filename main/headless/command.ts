import type { ParseArgsConfig } from 'node:util'

/** What a command ends with: the process's exit code. */
export const exitCode = { done: 0, failed: 1, usage: 2, waiting: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

export interface CommandContext {
  dataDir: string
  practice: boolean
  /** The command's own options, as given; undefined where they were not. */
  option(name: string): string | undefined
  flag(name: string): boolean
  /** Prints the result: as one JSON document with `--json`, else as the text. The only thing that goes to stdout. */
  print(document: unknown, text: () => string): void
  /** Something to know besides the result, for a person; goes to stderr. */
  note(sentence: string): void
  /** Aborted when the process is asked to end. */
  signal: AbortSignal
}

export interface Command {
  usage: string
  sentence: string
  options: NonNullable<ParseArgsConfig['options']>
  run(context: CommandContext): Promise<ExitCode>
}
