import { useEffect, useState } from 'react'

/** Epoch milliseconds, anew every `interval` milliseconds. */
export function useNow(interval = 10_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
