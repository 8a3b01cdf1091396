import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { startI18n } from '../../../../renderer/i18n'
import { ErrorNoteStory } from '../../../../renderer/stories/parts/ErrorNoteStory'
import { ErrorNote } from '../../../../renderer/ui/ErrorNote'
import { TandemError } from '../../../../shared/errors'

startI18n(['en-GB'])
afterEach(cleanup)

const note = (traceId: string | null) => {
  const error = new TandemError('server.failed', { service: 'HighLevel', status: 502 }, { traceId }).report()
  render(<ErrorNote error={error} onRetry={() => {}} />)
  return { error, text: screen.getByRole('alert').textContent }
}

describe('a note of an error', () => {
  it('says what happened, what to do, and what to tell the support', () => {
    const { error, text } = note('0b8f2f4e-15a1')
    expect(text).toContain(error.message)
    expect(text).toContain(error.remedy)
    expect(text).toContain('Reference: 0b8f2f4e-15a1')
  })

  it('asks again on demand', () => {
    render(<ErrorNoteStory />)
    const [again] = screen.getAllByRole('button', { name: 'Try again' })
    if (again) fireEvent.click(again)
    expect(screen.getByText('Tried 1 times')).toBeTruthy()
  })

  it('names no reference where there is none', () => {
    expect(note(null).text).not.toContain('Reference')
  })
})
