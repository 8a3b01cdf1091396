import { Button } from '../../ui/Button'
import { Tooltip } from '../../ui/Tooltip'
import { longText, Row } from './layout'

export const TooltipStory = () => (
  <Row>
    <Tooltip text="Sync now" keys="Ctrl+Enter">
      <Button>Sync</Button>
    </Tooltip>
    <Tooltip text={longText} side="top">
      <Button>Long</Button>
    </Tooltip>
  </Row>
)
