import { ArrowLeft, History as HistoryIcon, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { mayUndo } from '../../../shared/undo'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { useRecord } from '../../stores/record'
import { useUndo } from '../../stores/undo'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import { Places } from './Places'
import styles from './RecordScreen.module.css'
import { Timeline } from './Timeline'

/** One record: what it is, where it is, and all that happened to it. */
export function RecordScreen() {
  const { t } = useWords()
  const { path, page, loading, failure, back, more, refresh } = useRecord()
  const propose = useUndo(({ propose }) => propose)
  const newest = useAppState(({ state }) => state?.latest[0]?.id)
  const wanted = path.at(-1)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWayBack = event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey)
      // A dialog above it has its own Escape.
      if (!isWayBack || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      void back()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [back])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is another page
  useEffect(() => button.current?.focus(), [wanted])
  // What is written while the page is open joins it.
  const known = useRef(newest)
  useEffect(() => {
    if (known.current !== newest) void refresh()
    known.current = newest
  }, [newest, refresh])

  if (!wanted) return null
  const name = page ? (page.title ?? page.contact) || t('value.untitled') : ''
  const facts = page && [
    t(`kind.${page.kind}`),
    ...(page.title === null ? [] : [page.contact]),
    t(page.linked ? 'history.record.linked' : 'history.record.unlinked'),
  ]
  return (
    <Page
      title={name}
      start={
        <button
          ref={button}
          type="button"
          className={styles.back}
          aria-label={t('history.record.back')}
          aria-keyshortcuts="Escape"
          title={t('history.record.back')}
          onClick={() => void back()}
        >
          <ArrowLeft size={16} />
        </button>
      }
      fact={facts && <bdi title={facts.join(' · ')}>{facts.join(' · ')}</bdi>}
      actions={
        page?.entries.some(mayUndo) && (
          <Button onClick={() => void propose(wanted)}>
            <Undo2 size={14} />
            {t('history.undo.last')}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys */}
      <section className={styles.content} tabIndex={0} aria-label={name}>
        {page && <Places page={page} />}
        {page && page.entries.length > 0 && <Timeline page={page} />}
        {page && page.entries.length === 0 && (
          <EmptyState
            icon={HistoryIcon}
            title={t('history.record.none')}
            detail={t('history.record.noneDetail')}
          />
        )}
        {page && page.entries.length > 0 && page.entries.length < page.total && (
          <div className={styles.more}>
            <Button busy={loading} onClick={() => void more()}>
              {t('history.record.older')}
            </Button>
          </div>
        )}
        {failure && (
          <div className={styles.failure}>
            <ErrorNote error={failure} onRetry={refresh} />
          </div>
        )}
      </section>
    </Page>
  )
}
