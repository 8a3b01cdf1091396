import { vi } from 'vitest'
import type { Core } from '../../../main/core/core'
import type { AppState } from '../../../shared/state'
import type { TriggerEvent } from '../../../shared/triggers'

export const stateOf = (conflicts: number, runId = 1) => ({ conflicts, lastRun: { runId } }) as AppState

/** A core that notes what it is asked, and of which a test says what happens in it. */
export function fakeCore(more: Partial<Core> = {}): Core & {
  change(state: AppState): void
  happen(event: TriggerEvent): void
} {
  let tell: (state: AppState) => void = () => {}
  let tellTrigger: (event: TriggerEvent) => void = () => {}
  return {
    state: () => stateOf(0),
    onChange: (listener) => {
      tell = listener
      return () => {}
    },
    onTrigger: (listener) => {
      tellTrigger = listener
      return () => {}
    },
    startPractice: vi.fn(),
    sync: vi.fn(),
    cancel: vi.fn(),
    started: vi.fn(),
    woke: vi.fn(),
    scheduleTimes: vi.fn(),
    saveRunSettings: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    history: vi.fn(async () => ({ total: 1, all: 2, first: 3, entries: [] })),
    record: vi.fn(),
    openRecord: vi.fn(),
    planUndo: vi.fn(),
    undo: vi.fn(),
    exportHistory: vi.fn(),
    recipes: vi.fn(),
    changeRecipe: vi.fn(),
    testRecipe: vi.fn(),
    decideRecipe: vi.fn(),
    removeRecipe: vi.fn(),
    recipeActions: vi.fn(),
    recipeContacts: vi.fn(),
    signIn: vi.fn(),
    openSignIn: vi.fn(),
    pasteSignIn: vi.fn(),
    cancelSignIn: vi.fn(),
    usePrivateToken: vi.fn(),
    useNozbeToken: vi.fn(),
    signOut: vi.fn(),
    keepUnprotected: vi.fn(),
    waitingContacts: vi.fn(async () => []),
    waitingList: vi.fn(),
    planResolutions: vi.fn(),
    resolveWaiting: vi.fn(),
    decideWaiting: vi.fn(),
    takeBackDecision: vi.fn(),
    matchWaiting: vi.fn(),
    openContact: vi.fn(),
    readPreview: vi.fn(),
    cancelPreview: vi.fn(),
    isPreviewCurrent: vi.fn(),
    runPreview: vi.fn(),
    setUpChoices: vi.fn(),
    findContacts: vi.fn(),
    setUp: vi.fn(),
    setUpLayout: vi.fn(),
    previewFirstRun: vi.fn(),
    cancelFirstRunPreview: vi.fn(),
    setFirstRunRules: vi.fn(),
    matchRows: vi.fn(),
    startFirstRun: vi.fn(),
    catalogue: vi.fn(),
    tryRead: vi.fn(),
    cancelTry: vi.fn(),
    mapping: vi.fn(),
    mappingEffect: vi.fn(),
    previewContact: vi.fn(),
    saveMapping: vi.fn(),
    saveDueRule: vi.fn(),
    people: vi.fn(),
    savePeople: vi.fn(),
    safety: vi.fn(),
    saveSafety: vi.fn(),
    backups: vi.fn(),
    keepBackups: vi.fn(),
    backUp: vi.fn(),
    restore: vi.fn(),
    allBackups: vi.fn(),
    restoreOf: vi.fn(),
    exportTo: vi.fn(),
    wipe: vi.fn(),
    diagnose: vi.fn(),
    bundle: vi.fn(),
    close: vi.fn(async () => {}),
    change: (state) => tell(state),
    happen: (event) => tellTrigger(event),
    ...more,
  }
}
