import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProgressBarStory } from '../../../../renderer/stories/parts/ProgressBarStory'
import { show } from './storySupport'

it('ProgressBar: says how much is done, and no number where it cannot be told', () => {
  show(ProgressBarStory)
  const bars = screen.getAllByRole('progressbar', { name: 'Writing to Nozbe' })
  expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['0', '40', '100', null])
  const meters = screen.getAllByRole<HTMLMeterElement>('meter', { name: 'Calls of today' })
  expect(meters.map((meter) => meter.getAttribute('value'))).toEqual(['0', '0.01', '0.6'])
})
