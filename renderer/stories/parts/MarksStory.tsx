import { DirectionMark } from '../../ui/DirectionMark'
import { Glyph } from '../../ui/Glyph'
import { ServiceMark } from '../../ui/ServiceMark'
import { Row, Stack } from './layout'

const states = ['idle', 'syncing', 'paused', 'attention', 'error', 'offline'] as const

export const MarksStory = () => (
  <Stack>
    <Row>
      {states.map((status) => (
        <Glyph key={status} status={status} count={2} size={40} />
      ))}
    </Row>
    <Row>
      {states.map((status) => (
        <Glyph key={status} status={status} count={12} size={22} />
      ))}
    </Row>
    <Row>
      <ServiceMark service="highlevel" /> HighLevel
      <ServiceMark service="nozbe" /> Nozbe
      <DirectionMark to="nozbe" />
      <DirectionMark to="highlevel" />
      <DirectionMark to="both" />
    </Row>
  </Stack>
)
