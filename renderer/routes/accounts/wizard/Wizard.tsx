import { useEffect, useState } from 'react'
import type { SetUpChoices, SpaceWarning } from '../../../../shared/setUp'
import type { AppState } from '../../../../shared/state'
import { useRequest } from '../../../stores/useRequest'
import { AccountPage } from './AccountPage'
import { AnswersPage } from './AnswersPage'
import { MatchPage } from './MatchPage'
import { isReached, pageAfter, pageBefore, pageOf, type WizardPage } from './pages'
import { SetUpSteps } from './SetUpSteps'
import styles from './Wizard.module.css'

interface WizardProps {
  state: AppState
  /** Back to the first page. */
  onBack: () => void
}

/** The way of a new user from both accounts to the first run, a page at a time; it opens where it was left. */
export function Wizard({ state, onBack }: WizardProps) {
  const { setUp, accounts } = state
  const [chosen, setChosen] = useState<WizardPage>(() => pageOf(setUp))
  const [warnings, setWarnings] = useState<readonly SpaceWarning[]>([])
  const reading = useRequest('setUp:choices')
  const [choices, setChoices] = useState<SetUpChoices | null>(null)
  // Whoever signs out goes back to where that is.
  const page = isReached(chosen, setUp) ? chosen : pageOf(setUp)
  const isReady = accounts.highlevel !== null && accounts.nozbe !== null
  const readChoices = async () => {
    // The next page goes by the answers that were just kept.
    setChoices(null)
    setChoices((await reading.run())?.value ?? null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when both accounts are there; after that, with every answer
  useEffect(() => {
    if (isReady) void readChoices()
    else setChoices(null)
  }, [isReady])

  const before = pageBefore(page)
  const goOn = () => setChosen(pageAfter(page))
  const goBack = () => (before === null ? onBack() : setChosen(before))
  const answered = { choices, error: reading.error, onRead: readChoices, onBack: goBack, setUp }
  return (
    <div className={styles.whole}>
      <SetUpSteps state={state} page={page} choices={choices} onGo={setChosen} />
      {(page === 'highlevel' || page === 'nozbe') && (
        <AccountPage key={page} page={page} state={state} onBack={goBack} onGoOn={goOn} />
      )}
      {(page === 'layout' || page === 'scope') && (
        <AnswersPage
          key={page}
          page={page}
          {...answered}
          warnings={page === 'scope' ? warnings : []}
          onGoOn={(found) => {
            if (found) {
              setWarnings(found)
              void readChoices()
            }
            goOn()
          }}
        />
      )}
      {page === 'match' && <MatchPage warnings={warnings} onBack={goBack} />}
    </div>
  )
}
