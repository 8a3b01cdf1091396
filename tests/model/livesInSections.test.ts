import { describe } from 'vitest'
import { playLives } from './support/lives'
import { scenarioIn } from './support/scenario'

describe('a workspace of sections', () => {
  playLives(scenarioIn(['section']), { often: 250, overSockets: false })
})
