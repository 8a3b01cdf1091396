import { reportOf, TandemError } from '../shared/errors'
import { defaultDataDir } from './core/dataDir'
import { commandFirst, commandName, type Given, parse } from './headless/arguments'
import { type CommandContext, exitCode } from './headless/command'
import { commands } from './headless/commands/index'
import { inTerminal } from './headless/processTerminal'
import type { Terminal } from './headless/terminal'

/** Tandem without a window: carries out one command in the terminal of this process, and returns the exit code. */
export const main = (argv: string[]): Promise<number> =>
  inTerminal(process, (terminal) => run(argv, terminal))

/** Carries out one command in a terminal; nothing is left behind in the process. */
export async function run(argv: string[], terminal: Terminal): Promise<number> {
  const json = argv.includes('--json')
  try {
    return await carryOut(argv, terminal)
  } catch (thrown) {
    const error = reportOf(thrown)
    if (json) terminal.out(JSON.stringify({ error }))
    terminal.err(`${error.message} ${error.remedy}`)
    return thrown instanceof TandemError && thrown.code === 'usage.wrong' ? exitCode.usage : exitCode.failed
  }
}

async function carryOut(argv: string[], terminal: Terminal): Promise<number> {
  const words = commandFirst(argv)
  const name = commandName(words, commands)
  const command = name === undefined ? undefined : commands[name]
  if (!command || !name) {
    const isHelp = argv.includes('--help') || argv.includes('-h')
    const [first] = words
    if (first !== undefined && !isHelp) {
      const detail = first.startsWith('-') ? 'No command is given.' : `There is no command “${first}”.`
      throw new TandemError('usage.wrong', { detail })
    }
    terminal.err(help())
    return isHelp ? exitCode.done : exitCode.usage
  }
  const given = parse(words.slice(name.split(' ').length), command)
  if (given.values.help) {
    terminal.err(`${command.usage}\n  ${command.sentence}`)
    return exitCode.done
  }
  return command.run(contextOf(given, terminal))
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

function help(): string {
  const lines = Object.values(commands).map(({ usage, sentence }) => `  ${usage}\n      ${sentence}`)
  return [
    'Usage: npm run -s headless -- <command> [--data-dir DIR] [--practice] [--json]',
    ...lines,
    'Real services are given by TANDEM_HIGHLEVEL_TOKEN, TANDEM_HIGHLEVEL_LOCATION, TANDEM_NOZBE_TOKEN and, where they are',
    'not the standard ones, TANDEM_HIGHLEVEL_URL, TANDEM_NOZBE_URL and TANDEM_NOZBE_TEAM.',
    'Exit codes: 0 done, 3 done but something waits for you, 1 failed, 2 wrong usage.',
  ].join('\n')
}
