import { expect, it } from 'vitest'
import { reasonText } from '../../../../renderer/words/reason'
import { words } from '../support'

it('words the rules that it knows, and keeps silent about others', () => {
  expect(reasonText('email', words)).toBe('Linked by e-mail')
  expect(reasonText('nozbe', words)).toBe('Both sides differed; Nozbe’s value was taken')
  expect(reasonText('HighLevel wins', words)).toBeNull()
  expect(reasonText(null, words)).toBeNull()
})
