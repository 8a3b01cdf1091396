import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BarChartStory } from '../../../../renderer/stories/parts/BarChartStory'
import { show } from './storySupport'

it('BarChart: one picture to those who listen, and each bar on hover', () => {
  show(BarChartStory)
  const [busy, empty] = screen.getAllByRole('img')
  expect(busy?.getAttribute('aria-label')).toBe('Changes of the last 30 days')
  expect([...(busy?.querySelectorAll('title') ?? [])].map(({ textContent }) => textContent)).toContain(
    'Day 30',
  )
  expect(busy?.querySelectorAll('[y]').length).toBeGreaterThan(40)
  expect(empty?.querySelectorAll('[y]')).toHaveLength(0)
})
