import { useEffect } from 'react'
import type { SpaceWarning } from '../../../../shared/setUp'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import { ErrorNote } from '../../../ui/ErrorNote'
import { matchedText, setsOffText, totalText } from '../../../words/match'
import accountStyles from '../Accounts.module.css'
import { MatchGroups } from '../match/MatchGroups'
import { MatchReading } from '../match/MatchReading'
import { useMatch } from '../match/useMatch'
import { Problem } from '../Problem'
import { Warnings } from '../Warnings'
import { WizardFrame } from './WizardFrame'

interface MatchPageProps {
  warnings: readonly SpaceWarning[]
  onBack(): void
}

/** How the contacts of both sides match, and what the first run would do with each group of them. */
export function MatchPage({ warnings, onBack }: MatchPageProps) {
  const words = useWords()
  const { t } = words
  const match = useMatch()
  const { preview, isReading, isStarting, wasCancelled, error } = match
  // biome-ignore lint/correctness/useExhaustiveDependencies: both sides are read as soon as the page is there
  useEffect(() => {
    void match.look()
    return match.cancel
  }, [])
  const isTold = !isReading && preview !== null
  return (
    <WizardFrame
      title={t('wizard.pages.match')}
      text={isTold ? matchedText(preview, words) : t('accounts.firstRun.text')}
      total={isTold ? totalText(preview, words) : null}
      detail={isTold ? setsOffText(preview, words) : null}
      onBack={onBack}
      primary={
        isTold && (
          <Button look="primary" busy={isStarting} onClick={match.start}>
            {t(isStarting ? 'accounts.firstRun.starting' : 'accounts.firstRun.start')}
          </Button>
        )
      }
    >
      {isTold ? (
        <>
          <MatchGroups match={match} />
          {error && (
            <div className={accountStyles.page}>
              <Problem error={error} />
            </div>
          )}
        </>
      ) : (
        <div className={accountStyles.page}>
          <Warnings warnings={warnings} />
          {isReading && <MatchReading onCancel={match.cancel} />}
          {wasCancelled && !isReading && (
            <div className={accountStyles.busy}>
              <p role="status">{t('wizard.read.cancelled')}</p>
              <Button onClick={() => void match.look()}>{t('wizard.read.again')}</Button>
            </div>
          )}
          {error && !isReading && <ErrorNote error={error} onRetry={() => void match.look()} />}
        </div>
      )}
    </WizardFrame>
  )
}
