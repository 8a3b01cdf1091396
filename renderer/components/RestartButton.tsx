import { useWords } from '../i18n/useWords'
import { useRequest } from '../stores/useRequest'
import { Button } from '../ui/Button'

/** What is over once Tandem was started again is over by this. */
export function RestartButton() {
  const { t } = useWords()
  const { busy, run } = useRequest('app:restart')
  return (
    <Button look="primary" busy={busy} onClick={() => void run()}>
      {t('action.restart')}
    </Button>
  )
}
