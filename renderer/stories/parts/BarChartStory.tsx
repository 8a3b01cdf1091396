import { type Bar, BarChart } from '../../ui/BarChart'
import { Stack, Wide } from './layout'

const bars: readonly Bar[] = Array.from({ length: 30 }, (_, day) => ({
  key: String(day),
  up: (day * 7) % 23,
  down: (day * 5) % 11,
  title: `Day ${day + 1}`,
  label: day % 7 === 0 && day < 28 ? `Day ${day + 1}` : day === 29 ? 'Today' : null,
  current: day === 29,
}))

export const BarChartStory = () => (
  <Stack>
    <Wide>
      <BarChart label="Changes of the last 30 days" bars={bars} />
    </Wide>
    <Wide>
      <BarChart label="No changes yet" bars={bars.map((bar) => ({ ...bar, up: 0, down: 0 }))} />
    </Wide>
  </Stack>
)
