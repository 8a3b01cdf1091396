import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useCommands } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { PageTitle } from '../../ui/PageTitle'
import { Reference } from '../../ui/Reference'
import { problemInHead, statusText, waitingOf, waitingText } from '../../words/status'
import { StatusAction } from './StatusAction'
import styles from './StatusHead.module.css'

/** The state in one line, what it means, and the buttons for it. */
export function StatusHead({ state, now }: { state: AppState; now: number }) {
  const words = useWords()
  const { t } = words
  const go = useNavigation(({ go }) => go)
  const { title, details } = statusText(state, words, now)
  const waiting = state.status === 'syncing' ? waitingText(state, words) : null
  const failure = useCommands(({ failure }) => failure)
  const problem = problemInHead(state)
  const isNews =
    failure && failure.at > (state.lastRun?.finishedAt ?? 0) && failure.error.message !== problem?.message
  const refused = isNews && !state.progress ? failure.error : null
  const said = refused && words.say(refused)

  return (
    <header className={styles.head}>
      <div className={styles.glyph}>
        <Glyph status={state.status} count={waitingOf(state)} size={40} />
      </div>
      <div className={styles.text}>
        <div role="status">
          <PageTitle className={styles.title}>{title}</PageTitle>
        </div>
        {details.map((detail, index) => (
          <p key={detail} className={styles.detail}>
            {detail} {waiting && <span className={styles.waiting}>{waiting}.</span>}{' '}
            {index === details.length - 1 && waitingOf(state) > 0 && (
              <Button look="link" onClick={() => go('conflicts')}>
                {t(state.conflicts > 0 ? 'overview.toConflicts' : 'overview.toApprovals')}
              </Button>
            )}
          </p>
        ))}
        <Reference error={problem} />
        {refused && (
          <div className={styles.refused} role="alert">
            <p>
              {said?.message} {said?.remedy}
            </p>
            <Reference error={refused} />
          </div>
        )}
      </div>
      <div className={styles.action}>
        <StatusAction state={state} />
      </div>
    </header>
  )
}
