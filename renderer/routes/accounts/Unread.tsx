import type { ErrorReport } from '../../../shared/errors'
import { RestartButton } from '../../components/RestartButton'
import { needsRestart } from '../../words/restart'
import { Problem } from './Problem'

/** Says that a sign-in is kept but cannot be read, which would else look as if nobody was signed in. */
export const Unread = ({ error }: { error: ErrorReport | null }) => (
  <Problem error={error}>{error && needsRestart(error.code) && <RestartButton />}</Problem>
)
