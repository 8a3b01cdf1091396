import { CircleCheck, Eye, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PreviewShown } from '../../../shared/preview'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { usePreview } from '../../stores/preview'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import { Segmented } from '../../ui/Segmented'
import { useNow } from '../../ui/useNow'
import { agoText } from '../../words/ago'
import { RunView } from '../overview/RunView'
import { StatusAction } from '../overview/StatusAction'
import { HeldTable } from './HeldTable'
import { Notes } from './Notes'
import styles from './Preview.module.css'
import { Reading } from './Reading'
import { ToDo } from './ToDo'

/** What the next run would do, record by record, and a run of just what is ticked of that. */
export function Preview({ state }: { state: AppState }) {
  const words = useWords()
  const { t } = words
  const now = useNow()
  const { shown, of, reading, running, stopped, failure, read, check, reset } = usePreview()
  // Whatever changed in the workspace may change what the next run would do.
  const news = [
    state.lastRun?.runId,
    state.conflicts,
    state.approvals,
    state.ambiguous,
    state.latest[0]?.id,
    state.progress === null,
  ].join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` is the reason to look again
  useEffect(() => {
    void check()
  }, [news, check])

  const workspace = state.workspace?.id ?? null
  useEffect(() => {
    if (of !== null && of !== workspace) reset()
  }, [of, workspace, reset])

  const isBusy = reading || running
  return (
    <Page
      title={t('preview.title')}
      fact={shown && !isBusy && t('preview.fact', { when: agoText(shown.readAt, now, words) })}
      actions={
        !isBusy && (
          <Button onClick={read}>
            <RefreshCw />
            {t('preview.readAgain')}
          </Button>
        )
      }
    >
      {failure && !isBusy && (
        <div className={styles.failure}>
          <ErrorNote error={failure} onRetry={read} />
        </div>
      )}
      {reading && <Reading progress={state.reading} isWaiting={state.progress !== null} />}
      {running && (
        <section className={styles.reading} aria-label={t('preview.running')}>
          <div className={styles.readingHead}>
            <h2 className={styles.readingTitle} role="status">
              {t('preview.running')}
            </h2>
            {state.progress && <StatusAction state={state} />}
          </div>
          {state.progress && <RunView progress={state.progress} />}
        </section>
      )}
      {shown && !isBusy && <Shown shown={shown} state={state} />}
      {!shown && !isBusy && !failure && (
        <div className={styles.empty}>
          <EmptyState
            icon={Eye}
            title={t(stopped ? 'preview.stopped' : 'preview.title')}
            detail={t(stopped ? 'preview.stoppedDetail' : 'preview.readingDetail')}
          />
        </div>
      )}
    </Page>
  )
}

function Shown({ shown, state }: { shown: PreviewShown; state: AppState }) {
  const { t } = useWords()
  const [view, setView] = useState<'todo' | 'held'>('todo')
  return (
    <>
      <Notes />
      <div className={styles.views}>
        <Segmented
          label={t('preview.views')}
          value={view}
          options={[
            { value: 'todo', text: t('preview.todo', { count: shown.records.length }) },
            { value: 'held', text: t('preview.held', { count: shown.held.length }) },
          ]}
          onChange={setView}
        />
      </div>
      {view === 'todo' && <ToDo records={shown.records} state={state} />}
      {view === 'held' && shown.held.length > 0 && <HeldTable held={shown.held} />}
      {view === 'held' && shown.held.length === 0 && (
        <div className={styles.empty}>
          <EmptyState
            icon={CircleCheck}
            title={t('preview.nothingHeld')}
            detail={t('preview.nothingHeldDetail')}
          />
        </div>
      )}
    </>
  )
}
