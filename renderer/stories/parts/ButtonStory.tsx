import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Row, Stack } from './layout'

export function ButtonStory() {
  const [pressed, setPressed] = useState(0)
  const press = () => setPressed((times) => times + 1)
  return (
    <Stack>
      <Row>
        <Button look="primary" onClick={press}>
          Sync now
        </Button>
        <Button onClick={press}>
          <RefreshCw size={14} />
          Preview
        </Button>
        <Button size="small" onClick={press}>
          Change
        </Button>
        <Button look="link" onClick={press}>
          Show all 61
        </Button>
      </Row>
      <Row>
        <Button look="primary" busy onClick={press}>
          Syncing
        </Button>
        <Button busy onClick={press}>
          Cancelling
        </Button>
      </Row>
      <output>Pressed {pressed} times</output>
    </Stack>
  )
}
