import { parseArgs } from 'node:util'
import { reportOf, TandemError } from '../shared/errors'
import { defaultDataDir } from './core/dataDir'
import { type Command, type CommandContext, exitCode } from './headless/command'
import { practiceCommands } from './headless/practice'
import { workspaceCommands } from './headless/sync'

const commands: Record<string, Command> = { ...practiceCommands, ...workspaceCommands }

const common = {
  'data-dir': { type: 'string' },
  practice: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

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
  const name = commandName(argv)
  const command = name === undefined ? undefined : commands[name]
  if (!command || !name) {
    if (argv.length > 0 && !argv.includes('--help') && !argv.includes('-h')) {
      throw new TandemError('usage.wrong', { detail: `There is no command “${argv[0]}”.` })
    }
    process.stderr.write(`${help()}\n`)
    return argv.length === 0 ? exitCode.usage : exitCode.done
  }
  const { values } = parse(argv.slice(name.split(' ').length), command)
  if (values.help) {
    process.stderr.write(`${command.usage}\n  ${command.sentence}\n`)
    return exitCode.done
  }
  return command.run(contextOf(values))
}

/** A command is one word or two. */
function commandName([first = '', second = '']: string[]): string | undefined {
  return [`${first} ${second}`, first].find((name) => Object.hasOwn(commands, name))
}

function parse(args: string[], command: Command) {
  try {
    return parseArgs({
      args,
      options: { ...common, ...command.options },
      strict: true,
      allowPositionals: false,
    })
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message.split('. ')[0] : String(thrown)
    throw new TandemError('usage.wrong', { detail: `${detail}. Usage: ${command.usage}` })
  }
}

function contextOf(values: Record<string, unknown>): CommandContext {
  const option = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const flag = (name: string) => values[name] === true
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  return {
    dataDir: option('data-dir') ?? defaultDataDir(process.platform, process.env),
    practice: flag('practice'),
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
