import { reportOf, TandemError } from '../shared/errors'
import { defaultDataDir } from './core/dataDir'
import { commandFirst, commandName, type Given, parse } from './headless/arguments'
import { type CommandContext, exitCode } from './headless/command'
import { commands } from './headless/commands/index'

/** Tandem without a window: carries out one command and returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const json = argv.includes('--json')
  try {
    return await carryOut(argv)
  } catch (thrown) {
    const error = reportOf(thrown)
    if (json) process.stdout.write(`${JSON.stringify({ error })}\n`)
    process.stderr.write(`${error.message} ${error.remedy}\n`)
    return thrown instanceof TandemError && thrown.code === 'usage.wrong' ? exitCode.usage : exitCode.failed
  }
}

async function carryOut(argv: string[]): Promise<number> {
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
    process.stderr.write(`${help()}\n`)
    return isHelp ? exitCode.done : exitCode.usage
  }
  const given = parse(words.slice(name.split(' ').length), command)
  if (given.values.help) {
    process.stderr.write(`${command.usage}\n  ${command.sentence}\n`)
    return exitCode.done
  }
  return command.run(contextOf(given))
}

function contextOf({ values, named }: Given): CommandContext {
  const option = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const flag = (name: string) => values[name] === true
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  return {
    dataDir: option('data-dir') ?? defaultDataDir(process.platform, process.env),
    practice: flag('practice'),
    given: (name) => named[name],
    option,
    flag,
    print: (document, text) =>
      void process.stdout.write(`${flag('json') ? JSON.stringify(document) : text()}\n`),
    note: (sentence) => void process.stderr.write(`${sentence}\n`),
    signal: ending.signal,
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
