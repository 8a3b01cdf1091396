import type { SetUpChoices, SetUpStep, SpaceWarning } from '../../../../shared/setUp'

/** What a page's form is given. */
export interface PageFormProps {
  /** By which the button in the bar sends it. */
  id: string
  choices: SetUpChoices
  setUp: SetUpStep
  /** See `AnswersPage`. */
  onGoOn(warnings: SpaceWarning[] | null): void
}
