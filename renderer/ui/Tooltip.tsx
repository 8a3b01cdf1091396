import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { KeyCap } from './KeyCap'
import styles from './Tooltip.module.css'

interface TooltipProps {
  text: string
  /** The keys that do the same. */
  keys?: string
  side?: 'right' | 'bottom' | 'top'
  /** One element that can be pointed at and focused. */
  children: ReactNode
}

export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
        {text}
        {keys && <KeyCap>{keys}</KeyCap>}
      </Radix.Content>
    </Radix.Root>
  )
}

/** Once around the app: from one tooltip to the next there is no wait. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Radix.Provider delayDuration={500}>{children}</Radix.Provider>
}
