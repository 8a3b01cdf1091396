import { useEffect, useState } from 'react'
import type { SetUpChoices, SetUpStep, SpaceWarning } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useCommands } from '../../stores/commands'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ErrorNote } from '../../ui/ErrorNote'
import { Spinner } from '../../ui/Spinner'
import { useLostFocus } from '../../ui/useLostFocus'
import styles from './Accounts.module.css'
import { AnswersForm } from './AnswersForm'
import { AnswersSummary } from './AnswersSummary'
import { FirstRun } from './FirstRun'
import { Warnings } from './Warnings'

/** What lies between the accounts and a workspace in step, and how its answers are changed later. */
export function SetUp({ step }: { step: SetUpStep }) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('setUp:choices')
  const sync = useCommands(({ run }) => run)
  const isDone = step === 'done'
  const [choices, setChoices] = useState<SetUpChoices | null>(null)
  const [isChanging, setIsChanging] = useState(false)
  const [warnings, setWarnings] = useState<readonly SpaceWarning[]>([])
  const [wasChanged, setWasChanged] = useState(false)

  const ask = async () => setChoices((await run())?.value ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; what is in step already, when it is to be changed
  useEffect(() => {
    if (!isDone) void ask()
  }, [])

  const change = () => {
    setIsChanging(true)
    setWasChanged(false)
    void ask()
  }
  const kept = (found: SpaceWarning[]) => {
    setWarnings(found)
    setIsChanging(false)
    setWasChanged(isDone)
    void ask()
  }
  const answers = choices?.answers ?? null
  const isForm = !busy && choices !== null && (isChanging || (answers === null && !isDone))
  const heading = useLostFocus(`${isForm} ${busy}`)
  return (
    <>
      <section aria-label={t('accounts.answers.title')} data-step="answers">
        <div className={styles.service}>
          <h2 ref={heading} tabIndex={-1}>
            {t('accounts.answers.title')}
          </h2>
          {!isForm && !busy && (answers || isDone) && !error && (
            <Button className={styles.atEnd} onClick={change}>
              {t('accounts.change')}
            </Button>
          )}
        </div>
        {error && <ErrorNote error={error} onRetry={ask} />}
        <div className={styles.box} hidden={error !== null}>
          {busy ? (
            <div className={`${styles.part} ${styles.busy}`} role="status">
              <Spinner />
              <p>{t('accounts.answers.reading')}</p>
            </div>
          ) : isForm ? (
            <AnswersForm
              choices={choices}
              onKept={kept}
              onCancel={isChanging ? () => setIsChanging(false) : undefined}
            />
          ) : choices && answers ? (
            <AnswersSummary choices={choices} answers={answers} />
          ) : (
            <p className={styles.part}>{t('accounts.answers.doneText')}</p>
          )}
        </div>
        {!isForm && <Warnings warnings={warnings} />}
        {wasChanged && (
          <div className={`${styles.after} ${styles.busy}`} role="status">
            <p>{t('accounts.answers.changed')}</p>
            <Button onClick={() => sync('sync:start')}>{t('action.sync')}</Button>
          </div>
        )}
      </section>
      {!isDone && !isForm && answers && <FirstRun />}
    </>
  )
}
