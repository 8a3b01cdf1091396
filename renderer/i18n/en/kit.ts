/** The words that the kit has of its own. */
export const kit = {
  clearSearch: 'Clear the search',
  messages: 'Messages ({hotkey})',
  message: 'Message',
  closeMessage: 'Close the message',
} as const
