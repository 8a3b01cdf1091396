import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { startI18n } from '../../../../renderer/i18n'
import { TooltipProvider } from '../../../../renderer/ui/Tooltip'

startI18n(['en-GB'])
afterEach(cleanup)

export const show = (Story: () => ReactNode) =>
  render(
    <TooltipProvider>
      <Story />
    </TooltipProvider>,
  )

/** A key on what has the focus. Radix moves the focus a moment later. */
export const press = (key: string) =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key })
    await new Promise((done) => setTimeout(done))
  })

/** By a pointer: Radix opens on its going down. */
export const click = (element: HTMLElement) =>
  act(async () => {
    fireEvent.pointerDown(element, { button: 0, ctrlKey: false, pointerType: 'mouse' })
    fireEvent.click(element)
  })

export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const focused = () => document.activeElement
