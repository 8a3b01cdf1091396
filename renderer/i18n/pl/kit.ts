/** Własne słowa kontrolek. */
export const kit = {
  clearSearch: 'Wyczyść wyszukiwanie',
  messages: 'Komunikaty ({hotkey})',
  message: 'Komunikat',
  closeMessage: 'Zamknij komunikat',
} as const
