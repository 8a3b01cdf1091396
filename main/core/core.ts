import type { BrowserSignIn, PrivateToken } from '../../shared/accounts'
import type { Service, Trigger } from '../../shared/domain'
import type { RunSettings } from '../../shared/ipc/schedule'
import type { MatchPageQuery, MatchPreview, MatchRow } from '../../shared/match'
import type { ActionShown, RecipeShown, RecipeTest } from '../../shared/recipes'
import type { RunReport } from '../../shared/report'
import type { ScheduleSettings, ScheduleTimes } from '../../shared/schedule'
import type {
  FirstRunRules,
  LayoutAnswers,
  Named,
  SetUpAnswers,
  SetUpChoices,
  SpaceWarning,
} from '../../shared/setUp'
import type { AppState } from '../../shared/state'
import type { TriggerEvent } from '../../shared/triggers'
import type { CatalogueDesk } from './catalogue/desk'
import type { DataDesk } from './data/desk'
import type { HistoryDesk } from './historyDesk/desk'
import type { MappingCalls } from './mappingDesk/calls'
import type { PreviewDesk } from './preview/desk'
import type { RecipeChange } from './recipes'
import type { WaitingDesk } from './waiting/desk'

/** The user's sign-ins to both services. */
export interface SignIns {
  /** Signs in to HighLevel in the browser of the system. Resolves when it is done; throws `signIn.*`. */
  signIn(given: BrowserSignIn): Promise<void>
  /** Shows the page of the sign-in under way once more. */
  openSignIn(): Promise<void>
  /** Goes on with what the user pasted: the address at which the browser ended, or its code. */
  pasteSignIn(pasted: string): Promise<void>
  cancelSignIn(): void
  /** Signs in to HighLevel with a private integration token. Throws `token.malformed`, `auth.refused`, `location.unknown`. */
  usePrivateToken(given: PrivateToken): Promise<void>
  /** Throws `token.malformed`, `auth.refused`. */
  useNozbeToken(token: string): Promise<void>
  /** Revokes what can be revoked and forgets the rest. Links and history stay. */
  signOut(service: Service): Promise<void>
  /** Whether sign-ins may be kept on disk where this computer cannot protect them. */
  keepUnprotected(isAllowed: boolean): Promise<void>
}

/** The application without a window: what tray, window and schedule drive. */
export interface Core
  extends SignIns,
    DataDesk,
    WaitingDesk,
    MappingCalls,
    CatalogueDesk,
    HistoryDesk,
    PreviewDesk {
  state(): AppState
  /** Called with the new state after every change; returns a function that stops listening. */
  onChange(listener: (state: AppState) => void): () => void
  /**
   * Called with what somebody did on the services, or is about to happen there, each just once: what came when nobody
   * listened comes with the next run. Returns a function that stops listening.
   */
  onTrigger(listener: (event: TriggerEvent) => void): () => void
  /**
   * Starts the built-in services, links them and makes the first run; where a workspace is already set up it is opened and
   * synced instead.
   */
  startPractice(): Promise<RunReport>
  /** One run at a time: while one is on, the same promise is returned. Throws TandemError when nothing is set up. */
  sync(trigger: Trigger): Promise<RunReport>
  /** Stops the run in progress after the change being written. */
  cancel(): void
  /** Tandem was started: a run follows at once, if the schedule says so. */
  started(): void
  /** The computer has woken up: a run follows soon, if the schedule says so. */
  woke(): void
  /** The next runs of a schedule that is not kept yet, and what is wrong with it. */
  scheduleTimes(schedule: ScheduleSettings): Promise<ScheduleTimes>
  /** Keeps it for the open workspace, and goes by it at once. Throws `schedule.*`, `workspace.missing`. */
  saveRunSettings(settings: RunSettings): Promise<void>
  /** Stops scheduled runs for so many minutes; null until `resume`. Manual runs still work. */
  pause(minutes: number | null): void
  /** Ends the pause, and makes up for what it held back with one run. */
  resume(): void
  /** The recipes, with what they last did and what waits. */
  recipes(): Promise<RecipeShown[]>
  /** Throws `entry.unknown`, and `choice.wrong` whose `field` says where. Answers the recipe's id. */
  changeRecipe(change: RecipeChange): Promise<string>
  /** What a recipe would do for a contact; writes nothing. Throws as `changeRecipe` does. */
  testRecipe(given: { id: string; contactId: string; settings?: unknown }): Promise<RecipeTest>
  /** Lets what waits through, with a run at once, or drops it. */
  decideRecipe(given: { id: string; decision: 'approved' | 'dropped' }): Promise<void>
  removeRecipe(id: string): Promise<void>
  recipeActions(): Promise<ActionShown[]>
  /** Known contacts by words in their names, at most 20. */
  recipeContacts(words: string): Promise<Named[]>
  /** The names of the contacts whose conflicts and approvals wait, each once. */
  waitingContacts(): Promise<string[]>
  /** What set-up can choose from, asked of both services. */
  setUpChoices(): Promise<SetUpChoices>
  /** Contacts of HighLevel by words in their name, e-mail or phone; at most 20. */
  findContacts(words: string): Promise<Named[]>
  /** Keeps the answers, and makes the project or group in Nozbe if it is missing. Throws `workspace.mismatch`. */
  setUp(answers: SetUpAnswers): Promise<SpaceWarning[]>
  /** Keeps where contacts live, and leaves which they are open. Throws as `setUp` does. */
  setUpLayout(answers: LayoutAnswers): Promise<SpaceWarning[]>
  /** Reads both services, and writes to neither. Throws `run.cancelled`, and what a service says. */
  previewFirstRun(): Promise<MatchPreview>
  cancelFirstRunPreview(): Promise<void>
  /** Keeps the rules, and answers what they make of what was read. Asks no service. */
  setFirstRunRules(rules: FirstRunRules): Promise<MatchPreview>
  /** Rows of the last preview. */
  matchRows(query: MatchPageQuery): Promise<MatchRow[]>
  /** Makes the first run of what was set up, in place of the practice workspace. */
  startFirstRun(): Promise<RunReport>
  /** Ends the run in progress cleanly, stops the practice services and closes the store. */
  close(): Promise<void>
}
