import { act, render } from '@testing-library/react'
import { App } from '../../../renderer/App'
import { loadScreens } from '../../../renderer/routes/screens'

/** Shows the window, with the script of every screen loaded. */
export const openApp = () =>
  act(async () => {
    render(<App />)
    await loadScreens()
  })
