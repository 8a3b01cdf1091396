export type CheckState = 'pass' | 'warn' | 'fail'
export type CheckParams = Readonly<Record<string, string | number>>

/** What diagnostics find: how it stands, what was found, and what to do where something is to be done. */
export const checksInEnglish = {
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
    'Restore a backup in Preferences, Data: the damaged file is set aside. Nothing changes on either service.',
  ],
  'backup.fresh': ['pass', 'Days since the newest backup: {days}.', null],
  'backup.old': [
    'warn',
    'The newest backup is {days} days old.',
    'Free some space, and make a backup in Preferences, Data: the next ones then come by themselves.',
  ],
  'backup.none': [
    'warn',
    'There is no backup yet.',
    'Sync once: a backup is made after that, and then every day.',
  ],
  'workspace.closed': ['fail', '{message}', '{remedy}'],
  'schedule.on': ['pass', 'Syncs are made by themselves.', null],
  'schedule.off': ['warn', 'No sync is made by itself.', 'Choose in Preferences when to sync.'],
  'schedule.paused': [
    'warn',
    'Syncing is paused.',
    'Resume it in the tray or the window when you want it to go on.',
  ],
  'keeping.protected': ['pass', 'The key store of this computer protects the sign-ins.', null],
  'keeping.memory': [
    'warn',
    'This computer has no key store, so the sign-ins are not kept when Tandem ends.',
    'Set up a key store (on Linux GNOME Keyring or KWallet), or allow in Accounts to keep them unprotected.',
  ],
  'keeping.unprotected': [
    'warn',
    'The sign-ins are kept unprotected: whoever reads the files of this user can use them.',
    'Set up a key store (on Linux GNOME Keyring or KWallet), and sign in again.',
  ],
  'network.there': ['pass', 'This computer is connected to a network.', null],
  'network.missing': [
    'fail',
    'This computer is not connected to a network. Nothing is lost: Tandem syncs as soon as it is.',
    'Switch the network on, or plug its cable in.',
  ],
  'tray.there': ['pass', 'The desktop shows the icon of Tandem.', null],
  'tray.missing': [
    'warn',
    'This desktop shows no tray icons. Tandem goes on, and closing its window minimises it.',
    'If you want the icon, install an extension of the desktop that shows tray icons.',
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

export type CheckCode = keyof typeof checksInEnglish
