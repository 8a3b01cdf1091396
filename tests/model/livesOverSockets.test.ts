import { describe } from 'vitest'
import { playLives } from './support/lives'
import { scenarioIn } from './support/scenario'

describe('a workspace reached over sockets', () => {
  playLives(scenarioIn(['section', 'project']), { often: 60, overSockets: true })
})
