/** What can be written to a file, for other programs or for keeping. */
export const exports = ['history-csv', 'history-json', 'settings'] as const
export type Export = (typeof exports)[number]

/** The end of its file's name. */
export const extensionOf = (what: Export): 'csv' | 'json' => (what === 'history-csv' ? 'csv' : 'json')
