import { useWords } from '../i18n/useWords'
import { agoText } from '../words/ago'
import { useNow } from './useNow'

interface RelativeTimeProps {
  /** Epoch milliseconds. */
  at: number
  /** The sentence around it; by itself where there is none. */
  say?: (ago: string) => string
}

/** `3 min ago`, with the exact time on hover; keeps itself up to date. */
export function RelativeTime({ at, say = (ago) => ago }: RelativeTimeProps) {
  const words = useWords()
  const now = useNow()
  return (
    <time dateTime={new Date(at).toISOString()} title={words.format.exact(at)}>
      {say(agoText(at, now, words))}
    </time>
  )
}
