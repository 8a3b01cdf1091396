import { type ErrorCode, reportOf } from '../shared/errors'
import { defaultDataDir } from './core/dataDir'
import { commandFirst, commandName, type Given, parse } from './headless/arguments'
import { type CommandContext, exitCode } from './headless/command'
import { commands } from './headless/commands/index'
import { helpAsked, helpDocument, helpText, unknownCommand } from './headless/help'
import { inTerminal } from './headless/processTerminal'
import { forTerminal } from './headless/remedies'
import type { Terminal } from './headless/terminal'
import { errorText } from './headless/text/error'

/** What was given is at fault, and another try with the same would fail again. */
const isWrongUsage: readonly ErrorCode[] = ['usage.wrong', 'file.wrong']

/** Tandem without a window: carries out one command in the terminal of this process, and returns the exit code. */
export const main = (argv: string[]): Promise<number> =>
  inTerminal(process, (terminal) => run(argv, terminal))

/** Carries out one command in a terminal; nothing is left behind in the process. */
export async function run(argv: string[], terminal: Terminal): Promise<number> {
  const json = argv.includes('--json')
  try {
    return await carryOut(argv, terminal)
  } catch (thrown) {
    const error = forTerminal(reportOf(thrown), commandName(commandFirst(argv), commands))
    if (json) terminal.out(JSON.stringify({ error }))
    terminal.err(errorText(error))
    return isWrongUsage.includes(error.code) ? exitCode.usage : exitCode.failed
  }
}

async function carryOut(argv: string[], terminal: Terminal): Promise<number> {
  const words = commandFirst(argv)
  const asked = helpAsked(words, commands)
  if (asked) {
    terminal.out(argv.includes('--json') ? JSON.stringify(helpDocument(asked)) : helpText(asked, commands))
    return exitCode.done
  }
  const name = commandName(words, commands)
  const command = name === undefined ? undefined : commands[name]
  if (!command || !name) throw unknownCommand(words, commands)
  return command.run(contextOf(parse(words.slice(name.split(' ').length), command), terminal))
}

function contextOf({ values, named }: Given, terminal: Terminal): CommandContext {
  const { platform, environment, clock, input, out, err, signal } = terminal
  const option = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const flag = (name: string) => values[name] === true
  return {
    dataDir: option('data-dir') ?? defaultDataDir(platform, environment),
    practice: flag('practice'),
    given: (name) => named[name],
    option,
    flag,
    print: (document, text) => out(flag('json') ? JSON.stringify(document) : text()),
    note: err,
    environment,
    clock,
    input,
    signal,
  }
}
