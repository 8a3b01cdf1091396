import type { Core } from '../../core/core'
import { type News, observe, remember } from './matters'

/** Tells what is news in the states of the core, as it comes. */
export function followNews(
  core: Pick<Core, 'state' | 'onChange'>,
  tell: (news: readonly News[]) => void,
): void {
  let memory = remember(core.state())
  core.onChange((state) => {
    const observed = observe(memory, state, Date.now())
    memory = observed.memory
    if (observed.news.length > 0) tell(observed.news)
  })
}
