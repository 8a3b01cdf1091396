import { Meter, ProgressBar } from '../../ui/ProgressBar'
import { Stack, Wide } from './layout'

export const ProgressBarStory = () => (
  <Stack>
    {[0, 0.4, 1, null].map((value) => (
      <Wide key={value}>
        <ProgressBar label="Writing to Nozbe" value={value} />
      </Wide>
    ))}
    {[0, 0.01, 0.6].map((value) => (
      <Wide key={value}>
        <Meter label="Calls of today" value={value} />
      </Wide>
    ))}
  </Stack>
)
