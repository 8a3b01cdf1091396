const isMac = navigator.userAgent.includes('Mac')

/** Whether the modifier of the platform's own shortcuts is held: Command on a Mac, Control elsewhere. */
export const hasCommand = ({ metaKey, ctrlKey }: KeyboardEvent): boolean => (isMac ? metaKey : ctrlKey)

/** A shortcut as it is shown: `⌘1` or `Ctrl+1`. */
export const keysText = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`)

/** The same for those who listen. */
export const ariaKeys = (key: string): string => `${isMac ? 'Meta' : 'Control'}+${key}`
