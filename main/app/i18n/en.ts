import type { Kind } from '../../../shared/domain'
import { fieldNames, kindNames } from '../../../shared/names'
import type { HistoryEntry } from '../../../shared/report'
import { counting } from './counting'

const count = counting('en')

const done: Record<HistoryEntry['op'], string> = {
  create: 'New',
  update: 'Changed',
  link: 'Linked',
  unlink: 'Unlinked',
  move: 'Moved',
  delete: 'Deleted',
  archive: 'Archived',
}
const kind = (of: Kind) => kindNames.en[of].toLowerCase()

/** What Tandem says outside of its window, in English. */
export const en = {
  fields: fieldNames.en,
  conflicts: (number: number) => count(number, { one: '# conflict', other: '# conflicts' }),
  approvals: (number: number) => count(number, { one: '# approval', other: '# approvals' }),
  unlinked: (number: number) => count(number, { one: '# unlinked contact', other: '# unlinked contacts' }),

  /** The line that tooltip and menu of the tray begin with. */
  status: {
    cannotOpen: 'cannot open its data',
    notSetUp: 'not set up yet',
    offline: 'offline',
    syncing: 'syncing',
    notSynced: 'not synced yet',
    nearlyInStep: 'nearly everything in step',
    cancelled: 'last sync cancelled',
    inStep: 'everything in step',
    needsRestart: 'needs a restart',
    needsSignIn: 'needs a sign-in',
    failed: 'the last sync failed',
    paused: 'paused',
    pausedUntil: (time: string) => `paused until ${time}`,
    synced: (when: string) => `synced ${when}`,
    tried: (when: string) => `tried ${when}`,
    justNow: 'just now',
  },

  tray: {
    open: 'Open Tandem',
    sync: 'Sync now',
    pause: 'Pause',
    pauses: { half: '30 minutes', two: '2 hours', open: 'Until I resume' },
    resume: 'Resume',
    waiting: (number: string) => `Conflicts (${number})`,
    recent: 'Recent changes',
    allHistory: 'All history',
    preferences: 'Preferences',
    quit: 'Quit Tandem',
  },

  change: {
    /** `New contact` */
    done: (op: HistoryEntry['op'], of: Kind) => `${done[op]} ${kind(of)}`,
    /** `Due date of a task` */
    fieldOf: (field: string, of: Kind) => `${field} of ${of === 'appointment' ? 'an' : 'a'} ${kind(of)}`,
    completed: 'Task completed',
    reopened: 'Task reopened',
  },

  news: {
    signIn: 'A sign-in is needed',
    signInBody: 'Nothing is synced until then. Nothing was lost.',
    failure: 'Syncing keeps failing',
    failureBody: (runs: number) =>
      `${count(runs, { one: 'The last run failed.', other: 'The last # runs failed.' })} Nothing was lost.`,
    conflict: (number: number) => count(number, { one: '# conflict waits', other: '# conflicts wait' }),
    conflictBody: 'The same was changed on both sides. Everything else is synced.',
    approval: (number: number) => count(number, { one: '# approval waits', other: '# approvals wait' }),
    approvalBody: 'Tandem asks before it deletes or empties anything.',
    recovered: 'Syncing works again',
    recoveredBody: 'What waited is synced.',
    /** The contacts that are named, and how many are not. */
    contacts: (names: string, more: number) =>
      more === 0 ? names : count(more, { one: `${names} and # more`, other: `${names} and # more` }),
  },

  menu: {
    about: 'About Tandem',
    services: 'Services',
    hide: 'Hide Tandem',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    closeWindow: 'Close Window',
    quit: 'Quit Tandem',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    developerTools: 'Developer Tools',
    window: 'Window',
    minimise: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring All to Front',
    help: 'Help',
    newerVersions: 'Newer Versions',
  },

  dialog: {
    ok: 'OK',
    goesOn: 'Tandem goes on syncing.',
    noTray:
      'This desktop shows no tray icons, so closing the window minimises it. To end Tandem, press Ctrl+Q in its window.',
    windowFailed: 'The window failed twice in a row.',
    windowFailedDetail:
      'Tandem goes on syncing, and its icon still says how it stands. Load the window again, or leave it for now.',
    loadAgain: 'Load again',
    leaveIt: 'Leave it',
    cannotStart: 'Tandem cannot start',
    crashed: 'Something failed that should not, so Tandem stopped.',
    crashedDetail:
      'Nothing is lost: every change is noted down before it is sent, and the next start looks what arrived. ' +
      'The place where it failed is in the log, in the data folder.',
    startAgain: 'Start again',
    endIt: 'Quit',
    chooseProgram: 'Choose a program for alerts',
    saveAs: 'Save as',
    fileKind: (extension: string) => `${extension} files`,
  },
}

export type MainWords = typeof en
