import { useEffect } from 'react'
import { ConflictsIcon } from '../../components/conflictsIcon'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { useRecipes } from '../../stores/recipes'
import { useWaiting } from '../../stores/waiting'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import styles from './Conflicts.module.css'
import { rowsOf } from './items'
import { Said } from './Said'
import { Workplace } from './Workplace'

/** What waits for the user: approvals, conflicts by contact, and what stays unlinked. */
export function Conflicts() {
  const words = useWords()
  const { t } = words
  const { shown, failure, takenBack, load } = useWaiting()
  const { recipes, load: loadRecipes } = useRecipes()
  const news = useAppState(({ state }) =>
    [
      state?.workspace?.id,
      state?.conflicts,
      state?.approvals,
      state?.ambiguous,
      state?.lastRun?.runId,
      state?.progress === null,
    ].join(' '),
  )
  const recipesWaiting = useAppState(({ state }) => state?.recipesWaiting ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` is the reason to ask again
  useEffect(() => {
    void load()
  }, [news, load])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits of them is the reason to ask again
  useEffect(() => {
    void loadRecipes()
  }, [recipesWaiting, loadRecipes])

  const note = failure && (
    <div className={styles.failure}>
      <ErrorNote error={failure} onRetry={load} />
    </div>
  )
  const rows = shown ? rowsOf(shown, recipes ?? []) : null
  if (rows && shown && rows.length > 0) return <Workplace shown={shown} rows={rows} note={note} />
  return (
    <Page title={t('conflicts.title')}>
      {rows && (
        <div className={styles.empty}>
          <EmptyState icon={ConflictsIcon} title={t('conflicts.empty')} detail={t('conflicts.emptyDetail')} />
        </div>
      )}
      {shown && (shown.mayTakeBack || takenBack) && (
        <Said mayTakeBack={shown.mayTakeBack} last={null} left={0} />
      )}
      {note}
    </Page>
  )
}
