import { useState } from 'react'
import { useToasts } from '../../stores/toasts'
import { Button } from '../../ui/Button'
import { Row } from './layout'

export function ToasterStory() {
  const { show } = useToasts()
  const [undone, setUndone] = useState(0)
  return (
    <Row>
      <Button
        onClick={() =>
          show({
            text: 'Kept HighLevel’s phone of Siobhán O’Connell.',
            action: { text: 'Take back', onAction: () => setUndone((times) => times + 1) },
          })
        }
      >
        Resolve
      </Button>
      <Button onClick={() => show({ text: 'Details copied.' })}>Copy</Button>
      <output>Taken back {undone} times</output>
    </Row>
  )
}
