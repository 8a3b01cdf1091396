import type { AppState } from '../../../shared/state'
import { useNow } from '../../ui/useNow'
import { BottomLine } from './BottomLine'
import { DailyChart } from './DailyChart'
import { Facts } from './Facts'
import { LatestChanges } from './LatestChanges'
import styles from './Overview.module.css'
import { Problems } from './Problems'
import { RunView } from './RunView'
import { StatusHead } from './StatusHead'

/** How things stand. During a run its steps take the place of figures and chart; the head stays where it is. */
export function Overview({ state }: { state: AppState }) {
  const now = useNow()
  return (
    <main className={styles.screen}>
      <div className={styles.page}>
        <StatusHead state={state} now={now} />
        {state.progress ? (
          <RunView progress={state.progress} />
        ) : (
          <>
            <Facts state={state} now={now} />
            <Problems state={state} />
            <DailyChart days={state.changesPerDay} />
          </>
        )}
        <LatestChanges state={state} now={now} />
      </div>
      {!state.progress && <BottomLine state={state} />}
    </main>
  )
}
