import { DiffText } from '../../ui/DiffText'
import { difference } from '../../words/difference'
import { Stack } from './layout'

const { before, after } = difference(
  'Two pendant lamps over the counter, black. Price by Thursday.',
  'Two pendant lamps over the counter, brushed brass. Price by Friday.',
)

export const DiffTextStory = () => (
  <Stack>
    {(['highlevel', 'nozbe', 'new'] as const).map((of) => (
      <p key={of}>
        <DiffText segments={after} of={of} />
      </p>
    ))}
    <p>
      <DiffText segments={before} of="base" />
    </p>
  </Stack>
)
