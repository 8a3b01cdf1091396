import { describe } from 'vitest'
import { playLives } from './support/lives'
import { scenarioIn } from './support/scenario'

describe('a workspace of projects', () => {
  playLives(scenarioIn(['project']), { often: 250, overSockets: false })
})
