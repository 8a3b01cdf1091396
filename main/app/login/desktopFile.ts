/**
 * A desktop file as the freedesktop.org Desktop Entry Specification 1.5 has it, to start Tandem at login. Pure, all of it.
 */
export function autostartFile(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tandem',
    'Comment=Keeps HighLevel and Nozbe in step',
    `Exec=${execLine(command)}`,
    'Icon=tandem',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/**
 * A command as the value of `Exec`: each argument in quotes, with what is special in quotes escaped, `%` doubled, and
 * the backslashes of all that escaped once more, as in every string of the file. Throws RangeError for a control character.
 */
export function execLine(command: readonly string[]): string {
  if (command.some((part) => /\p{Cc}/u.test(part))) throw new RangeError('control character in a command')
  return command
    .map((part) => `"${part.replace(/["`$\\]/g, '\\$&').replace(/%/g, '%%')}"`)
    .join(' ')
    .replace(/\\/g, '\\\\')
}

/** The command in a value of `Exec`, without field codes such as `%u`; null where its quotes do not close. */
export function readExec(line: string): string[] | null {
  const plain = line.replace(/\\(.)/g, (_whole, letter: string) => (letter === 's' ? ' ' : letter))
  if (!/^(\s*("(?:[^"\\]|\\.)*"|[^\s"]+))*\s*$/.test(plain)) return null
  return [...plain.matchAll(/"((?:[^"\\]|\\.)*)"|([^\s"]+)/g)]
    .filter(([, , bare]) => bare === undefined || !/^%[a-zA-Z]$/.test(bare))
    .map(([, quoted, bare]) => (quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '').replace(/%%/g, '%'))
}

/** What of a desktop file decides whether it starts something, and what; null where it is no desktop file. */
export function readAutostart(content: string): { command: string[]; isEnabled: boolean } | null {
  const keys = keysOf(content)
  const command = readExec(keys.get('Exec') ?? '')
  if (!command || command.length === 0) return null
  const isHidden = keys.get('Hidden') === 'true' || keys.get('X-GNOME-Autostart-enabled') === 'false'
  return { command, isEnabled: !isHidden }
}

/** The keys of the group `Desktop Entry`. */
function keysOf(content: string): Map<string, string> {
  const lines = content.split(/\r?\n/)
  const start = lines.findIndex((line) => line.trim() === '[Desktop Entry]')
  if (start < 0) return new Map()
  const end = lines.findIndex((line, index) => index > start && line.startsWith('['))
  return new Map(
    lines.slice(start + 1, end < 0 ? undefined : end).flatMap((line) => {
      const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      return key === undefined || value === undefined ? [] : [[key, value] as const]
    }),
  )
}
