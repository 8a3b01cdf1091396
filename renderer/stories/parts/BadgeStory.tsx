import { Badge } from '../../ui/Badge'
import { Row } from './layout'

export const BadgeStory = () => (
  <Row>
    {[0, 1, 12, 99, 100].map((count) => (
      <Badge key={count} count={count} label={`${count} wait for you`} />
    ))}
  </Row>
)
