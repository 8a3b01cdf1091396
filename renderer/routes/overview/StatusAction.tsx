import { Eye, Play, RefreshCw } from 'lucide-react'
import type { AppState } from '../../../shared/state'
import { RestartButton } from '../../components/RestartButton'
import { useWords } from '../../i18n/useWords'
import { useCommands } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation'
import { usePreview } from '../../stores/preview'
import { Button } from '../../ui/Button'
import { ariaKeys, keysText } from '../../ui/keys'
import { Tooltip } from '../../ui/Tooltip'
import { needsRestart } from '../../words/restart'

/**
 * Cancel during a run, else Sync now; a pause ends by Resume, and lets one sync go by hand. What only a new start mends has that
 * instead.
 */
export function StatusAction({ state }: { state: AppState }) {
  const { t } = useWords()
  const { busy, run } = useCommands()
  const go = useNavigation(({ go }) => go)
  const read = usePreview(({ read }) => read)

  if (state.progress) {
    const cancelling = busy.includes('sync:cancel')
    return (
      <Button
        busy={cancelling}
        // The second click of a double click on Sync now lands here.
        onClick={({ detail }) => detail < 2 && run('sync:cancel')}
      >
        {t(cancelling ? 'action.cancelling' : 'action.cancel')}
      </Button>
    )
  }
  if (state.error && needsRestart(state.error.code)) return <RestartButton />
  return (
    <>
      {state.pausedUntil !== null && (
        <Button busy={busy.includes('sync:resume')} onClick={() => run('sync:resume')}>
          <Play />
          {t('action.resume')}
        </Button>
      )}
      {state.workspace && (
        <Button
          onClick={() => {
            go('preview')
            void read()
          }}
        >
          <Eye />
          {t('preview.open')}
        </Button>
      )}
      <Tooltip text={t('action.sync')} keys={keysText('Enter')}>
        <Button
          look="primary"
          busy={busy.includes('sync:start')}
          aria-keyshortcuts={ariaKeys('Enter')}
          onClick={() => run('sync:start')}
        >
          <RefreshCw />
          {t('action.sync')}
        </Button>
      </Tooltip>
    </>
  )
}
