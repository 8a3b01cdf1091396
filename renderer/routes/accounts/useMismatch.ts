import type { ErrorReport } from '../../../shared/errors'
import { useWords } from '../../i18n/useWords'

/** Why another place in Nozbe was refused, to be said beside it; null where that was not the reason. */
export function useMismatch(error: ErrorReport | null): string | null {
  const { t } = useWords()
  return error?.code === 'workspace.mismatch'
    ? t('accounts.answers.mismatch', { detail: error.params.detail })
    : null
}
