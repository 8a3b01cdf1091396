import { parseArgs } from 'node:util'
import type { Command } from './command'
import { wrongUsage } from './options'

const commonOptions = {
  'data-dir': { type: 'string' },
  practice: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What was typed, taken apart. */
export interface Given {
  values: Readonly<Record<string, unknown>>
  /** By the names of the command's `takes`. */
  named: Readonly<Record<string, string>>
}

/** The arguments with the common options that stand before the command moved behind it. Pure. */
export function commandFirst(argv: readonly string[]): string[] {
  const before: string[] = []
  const rest = [...argv]
  while (rest[0]?.startsWith('-')) {
    const [option = ''] = rest.splice(0, 1)
    before.push(option)
    if (option === '--data-dir') before.push(...rest.splice(0, 1))
  }
  return [...rest, ...before]
}

/** The name of the command that is meant, of one word or two; undefined where there is none. */
export function commandName(
  [first = '', second = '']: readonly string[],
  commands: Readonly<Record<string, Command>>,
): string | undefined {
  return [`${first} ${second}`, first].find((name) => Object.hasOwn(commands, name))
}

/** What follows the name of a command. Throws `usage.wrong` for what the command does not take, and for what it lacks. */
export function parse(args: string[], command: Command): Given {
  const wrong = (detail: string) => wrongUsage(`${detail} Usage: ${command.usage}`)
  const { values, positionals } = parsed(args, command, wrong)
  const takes = (command.takes ?? []).map((name) => ({
    name: name.replace('?', ''),
    isNeeded: !name.endsWith('?'),
  }))
  const extra = positionals[takes.length]
  if (extra !== undefined) throw wrong(`“${extra}” is one argument too many.`)
  const missing = takes.slice(positionals.length).find(({ isNeeded }) => isNeeded)
  if (missing) throw wrong(`${missing.name} is missing.`)
  return {
    values,
    named: Object.fromEntries(positionals.map((given, index) => [takes[index]?.name ?? '', given])),
  }
}

function parsed(args: string[], { options }: Command, wrong: (detail: string) => Error) {
  try {
    return parseArgs({
      args,
      options: { ...commonOptions, ...options },
      strict: true,
      allowPositionals: true,
    })
  } catch (thrown) {
    throw wrong(said(thrown))
  }
}

/** What `parseArgs` found wrong, in a sentence. */
function said(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const [, option, problem] =
    /^Option '(?:-\w, )?(--[\w-]+).*?' argument (missing|is ambiguous)/.exec(message) ?? []
  if (problem === 'missing') return `${option} lacks its value.`
  if (option) return `${option} lacks its value; one that begins with a dash is given as ${option}=VALUE.`
  const [sentence = ''] = message.split(/\. |\n/)
  return `${sentence.replace(/\.$/, '')}.`
}
