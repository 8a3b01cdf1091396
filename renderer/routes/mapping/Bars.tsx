import type { ReactNode } from 'react'
import type { ErrorReport } from '../../../shared/errors'
import { changedRules } from '../../../shared/mapping'
import { useWords } from '../../i18n/useWords'
import { useMapping } from '../../stores/mapping'
import { changedPairs, usePeople } from '../../stores/people'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import { editText, effectText } from '../../words/mapping'
import { Problem } from '../accounts/Problem'
import styles from './Mapping.module.css'

interface BarProps {
  title: string
  detail: string
  /** The detail is still being worked out. */
  isWorking?: boolean
  error: ErrorReport | null
  children: ReactNode
}

/** What is not kept yet, what keeping it does, and the choice. */
function Bar({ title, detail, isWorking = false, error, children }: BarProps) {
  const { t } = useWords()
  return (
    <section className={styles.foot} aria-label={t('mapping.bar.label')}>
      <Problem error={error} />
      <div className={styles.bar}>
        <div className={styles.what} role="status">
          <p className="cut" title={title}>
            {title}
          </p>
          <p className={styles.cost} title={detail}>
            {isWorking && <Spinner />}
            <span>{detail}</span>
          </p>
        </div>
        {children}
      </div>
    </section>
  )
}

/** While rules are edited: what saving them does across the workspace. Afterwards: the way back. */
export function MappingBar({ isRunning }: { isRunning: boolean }) {
  const words = useWords()
  const { t } = words
  const { shown, draft, effect, failure, busy, earlier, save, discard, putBack } = useMapping()
  if (!shown || !draft) return null
  const changed = changedRules(shown.mapping, draft)
  // What was refused of a field stands beside it.
  const error = typeof failure?.params.field === 'string' ? null : failure
  if (changed.length === 0) {
    if (!earlier && !error) return null
    return (
      <Bar
        title={earlier ? t('mapping.bar.saved') : ''}
        detail={earlier ? t('mapping.bar.savedDetail') : ''}
        error={error}
      >
        {earlier && (
          <Button busy={busy} onClick={() => void putBack()}>
            {t('mapping.bar.undo')}
          </Button>
        )}
      </Bar>
    )
  }
  const detail =
    busy && isRunning
      ? t('mapping.bar.waits')
      : effect
        ? effectText(effect, words)
        : failure
          ? ''
          : t('mapping.bar.working')
  return (
    <Bar
      title={editText(changed, shown.customFields, words)}
      detail={detail}
      isWorking={busy || (!effect && !failure)}
      error={error}
    >
      <Button onClick={busy ? undefined : discard}>{t('mapping.bar.discard')}</Button>
      <Button look="primary" busy={busy} onClick={() => void save()}>
        {t('mapping.bar.save')}
      </Button>
    </Bar>
  )
}

/** While pairs of people are edited. */
export function PeopleBar() {
  const { t } = useWords()
  const people = usePeople()
  return (
    <Bar
      title={t('mapping.peopleTable.changed', { count: changedPairs(people) })}
      detail={t('mapping.peopleTable.cost')}
      isWorking={people.busy}
      error={people.failure}
    >
      <Button onClick={people.busy ? undefined : people.discard}>{t('mapping.bar.discard')}</Button>
      <Button look="primary" busy={people.busy} onClick={() => void people.save()}>
        {t('mapping.bar.save')}
      </Button>
    </Bar>
  )
}
