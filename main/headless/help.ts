import type { Command } from './command'
import { nearest } from './nearest'
import { wrongUsage } from './options'

type Commands = Readonly<Record<string, Command>>

/** The commands that help is asked about; undefined where it is not asked for. Throws `usage.wrong`. Pure. */
export function helpAsked(words: readonly string[], commands: Commands): Command[] | undefined {
  const isWord = words[0] === 'help'
  if (!isWord && !words.includes('--help') && !words.includes('-h')) return undefined
  const [first, second] = leading(isWord ? words.slice(1) : words)
  if (first === undefined) return Object.values(commands)
  const exact = commands[`${first} ${second}`]
  if (exact) return [exact]
  const found = Object.entries(commands).filter(([name]) => name === first || name.startsWith(`${first} `))
  if (found.length === 0) throw unknownCommand([first], commands)
  return found.map(([, command]) => command)
}

/** Says which command was meant, where one is near. Pure. */
export function unknownCommand(words: readonly string[], commands: Commands): Error {
  const [first] = leading(words)
  if (first === undefined) return wrongUsage('No command is given.')
  const meant = nearest(first, Object.keys(commands)).map((name) => `“${name}”`)
  const question = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : ''
  return wrongUsage(`There is no command “${first}”.${question}`)
}

function leading(words: readonly string[]): string[] {
  const end = words.findIndex((word) => word.startsWith('-'))
  return words.slice(0, end === -1 ? undefined : end)
}

/** What the commands do; of all of them with what every command needs to know. Pure. */
export function helpText(asked: readonly Command[], all: Commands): string {
  if (asked.length < Object.keys(all).length) {
    return asked.map(({ usage, sentence }) => `${usage}\n  ${sentence}`).join('\n')
  }
  return [
    'Usage: npm run -s headless -- <command> [--data-dir DIR] [--practice] [--json]',
    ...asked.map(({ usage, sentence }) => `  ${usage}\n      ${sentence}`),
    'Real services are given by TANDEM_HIGHLEVEL_TOKEN, TANDEM_HIGHLEVEL_LOCATION, TANDEM_NOZBE_TOKEN and, where they are',
    'not the standard ones, TANDEM_HIGHLEVEL_URL, TANDEM_NOZBE_URL and TANDEM_NOZBE_TEAM.',
    'Exit codes: 0 done, 3 done but something waits for you, 1 failed, 2 wrong usage.',
  ].join('\n')
}

/** The same for programs. Pure. */
export const helpDocument = (
  asked: readonly Command[],
): { commands: Pick<Command, 'usage' | 'sentence'>[] } => ({
  commands: asked.map(({ usage, sentence }) => ({ usage, sentence })),
})
