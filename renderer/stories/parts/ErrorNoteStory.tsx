import { useState } from 'react'
import { reportOf, TandemError } from '../../../shared/errors'
import { ErrorNote } from '../../ui/ErrorNote'
import { Stack, Wide } from './layout'

const unexpected = reportOf(new Error('no such table: history'))
const ofService = new TandemError(
  'auth.refused',
  { service: 'Nozbe', status: 401 },
  { traceId: '0af7651916cd43dd8448eb211c80319c' },
).report()

export function ErrorNoteStory() {
  const [tries, setTries] = useState(0)
  const retry = () => setTries((times) => times + 1)
  return (
    <Stack>
      <Wide>
        <ErrorNote error={unexpected} onRetry={retry} />
      </Wide>
      <Wide>
        <ErrorNote error={ofService} onRetry={retry} />
      </Wide>
      <output>Tried {tries} times</output>
    </Stack>
  )
}
