import { KeyCap } from '../../ui/KeyCap'
import { Row } from './layout'

export const KeyCapStory = () => (
  <Row>
    {['j', '1', 'B', 'Ctrl+,', '⌘K'].map((key) => (
      <KeyCap key={key}>{key}</KeyCap>
    ))}
  </Row>
)
