import { RelativeTime } from '../../ui/RelativeTime'
import { Row } from './layout'

const minute = 60_000

export const RelativeTimeStory = () => (
  <Row>
    {[0, 3 * minute, 26 * 60 * minute].map((past) => (
      <RelativeTime key={past} at={Date.now() - past} say={(ago) => `Synced ${ago}`} />
    ))}
  </Row>
)
