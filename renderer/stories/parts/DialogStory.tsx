import { useState } from 'react'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { longText, Row, Stack } from './layout'

export function DialogStory() {
  const [shown, setShown] = useState<'question' | 'form' | null>(null)
  const [answer, setAnswer] = useState('nothing')
  const [value, setValue] = useState('')
  const end = (said: string) => {
    setShown(null)
    setAnswer(said)
  }
  return (
    <Stack>
      <Row>
        <Button onClick={() => setShown('question')}>Delete 3 contacts…</Button>
        <Button onClick={() => setShown('form')}>Type a value…</Button>
      </Row>
      <output>Answered: {answer}</output>
      {shown === 'question' && (
        <ConfirmDialog
          title="Delete 3 contacts in HighLevel?"
          action="Delete 3 contacts"
          onConfirm={() => end('yes')}
          onCancel={() => end('no')}
        >
          They are gone from Nozbe. What HighLevel holds of them cannot be brought back.
        </ConfirmDialog>
      )}
      {shown === 'form' && (
        <Dialog
          title={longText}
          size="wide"
          onClose={() => end('left')}
          actions={
            <>
              <Button onClick={() => end('left')}>Cancel</Button>
              <Button look="primary" onClick={() => end(value)}>
                Keep
              </Button>
            </>
          }
        >
          <Field label="Value" hint="It goes to both services." value={value} onChange={setValue} />
        </Dialog>
      )}
    </Stack>
  )
}
