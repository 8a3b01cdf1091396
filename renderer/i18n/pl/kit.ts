/** The words of the controls themselves, in Polish. */
export const kit = {
  clearSearch: 'Wyczyść wyszukiwanie',
  messages: 'Komunikaty ({hotkey})',
  message: 'Komunikat',
  closeMessage: 'Zamknij komunikat',
} as const
