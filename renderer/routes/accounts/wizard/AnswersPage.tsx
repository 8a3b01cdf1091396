import { useId } from 'react'
import type { ErrorReport } from '../../../../shared/errors'
import type { SetUpChoices, SetUpStep, SpaceWarning } from '../../../../shared/setUp'
import { useWords } from '../../../i18n/useWords'
import { ErrorNote } from '../../../ui/ErrorNote'
import { Spinner } from '../../../ui/Spinner'
import styles from '../Accounts.module.css'
import { Warnings } from '../Warnings'
import { LayoutForm } from './LayoutForm'
import { ScopeForm } from './ScopeForm'
import { SendButton } from './SendButton'
import { WizardFrame } from './WizardFrame'

interface AnswersPageProps {
  page: 'layout' | 'scope'
  /** Null while both services are asked. */
  choices: SetUpChoices | null
  error: ErrorReport | null
  setUp: SetUpStep
  warnings: readonly SpaceWarning[]
  onRead(): void
  onBack(): void
  /** Goes on; with what is to be known where something was kept, null where all is as it was. */
  onGoOn(warnings: SpaceWarning[] | null): void
}

/** Where contacts live in Nozbe, or which they are: asked once both services said what there is to choose from. */
export function AnswersPage(props: AnswersPageProps) {
  const { page, choices, error, setUp, warnings, onRead, onBack, onGoOn } = props
  const { t } = useWords()
  const form = useId()
  const Form = page === 'layout' ? LayoutForm : ScopeForm
  return (
    <WizardFrame
      title={t(`wizard.pages.${page}`)}
      text={t(`wizard.texts.${page}`)}
      onBack={onBack}
      primary={choices && <SendButton form={form} />}
    >
      <div className={styles.page}>
        <Warnings warnings={warnings} />
        {error && !choices && <ErrorNote error={error} onRetry={onRead} />}
        {!error && !choices && (
          <div className={styles.busy} role="status">
            <Spinner />
            <p>{t('accounts.answers.reading')}</p>
          </div>
        )}
        {choices && <Form id={form} choices={choices} setUp={setUp} onGoOn={onGoOn} />}
      </div>
    </WizardFrame>
  )
}
