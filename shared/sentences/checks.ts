export type CheckState = 'pass' | 'warn' | 'fail'
export type CheckParams = Readonly<Record<string, string | number>>

/** What diagnostics find: how it stands, what was found, and what to do where something is to be done. */
const sentences = {
  'service.reached': ['pass', '{service} answers and takes the sign-in.', null],
  'service.failed': ['fail', '{message}', '{remedy}'],
  'scopes.all': ['pass', 'The sign-in to HighLevel may do everything that Tandem uses.', null],
  'scopes.unsure': [
    'pass',
    'The sign-in to HighLevel lacks nothing that could be asked for; {scopes} could not be.',
    null,
  ],
  'scopes.missing': [
    'warn',
    'The sign-in to HighLevel was not given {scopes}: {effects}. All else works.',
    'If you want it, give these scopes to the private integration, or sign in again with them.',
  ],
  'scopes.unasked': [
    'warn',
    'What the sign-in to HighLevel may do could not be asked.',
    'Try again when HighLevel answers.',
  ],
  'clock.right': ['pass', 'The clock of this computer agrees with that of {service}.', null],
  'clock.ahead': [
    'warn',
    'The clock of this computer is {minutes} minutes ahead of that of {service}.',
    'Set the clock of this computer. Nothing is lost by it: Tandem decides nothing by this clock.',
  ],
  'clock.behind': [
    'warn',
    'The clock of this computer is {minutes} minutes behind that of {service}.',
    'Set the clock of this computer. Nothing is lost by it: Tandem decides nothing by this clock.',
  ],
  'clock.unknown': [
    'warn',
    'The clock could not be compared with that of {service}.',
    'Try again when it answers.',
  ],
  'calls.left': ['pass', '{service}: {used} of {allowed} calls of the day are used.', null],
  'calls.few': [
    'warn',
    '{service}: {used} of {allowed} calls of the day are used, which leaves few.',
    'Nothing to do: Tandem waits for the next day where they are used up. Longer pauses between syncs use fewer.',
  ],
  'calls.none': [
    'fail',
    '{service}: all {allowed} calls of the day are used.',
    'Wait for the next day: Tandem then goes on by itself.',
  ],
  'database.sound': ['pass', 'The database of links and history is sound.', null],
  'database.damaged': [
    'fail',
    'The database of links and history is damaged.',
    'Restart Tandem: it sets the damaged file aside, and links the records anew.',
  ],
  'disk.enough': ['pass', '{megabytes} MB are free on the disk.', null],
  'disk.little': ['warn', 'Only {megabytes} MB are free on the disk.', 'Free some space soon.'],
  'disk.full': [
    'fail',
    'Only {megabytes} MB are free on the disk. Tandem stops before it writes what it cannot note down.',
    'Free some space, then sync again.',
  ],
  'disk.unknown': ['pass', 'How much of the disk is free could not be found out.', null],
  'finding.known': ['pass', '{about}: {found}', null],
  'finding.open': ['pass', '{about}: not known. {found}', null],
  'finding.costly': [
    'warn',
    '{about}: {found}',
    'Tell the makers of Tandem: it works with this, but not as safely as usual.',
  ],
} as const satisfies Record<string, readonly [CheckState, sentence: string, remedy: string | null]>

export type CheckCode = keyof typeof sentences

/** How a check stands, and its sentences. Pure. */
export function sayCheck(
  code: CheckCode,
  params: CheckParams,
): { state: CheckState; sentence: string; remedy: string | null } {
  const [state, sentence, remedy] = sentences[code]
  return { state, sentence: fill(sentence, params), remedy: remedy && fill(remedy, params) }
}

const fill = (text: string, params: CheckParams): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
