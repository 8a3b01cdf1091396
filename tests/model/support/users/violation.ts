/** What was broken, and of which record. */
export interface Violation {
  law: 'I1' | 'I3' | 'I4' | 'I5' | 'I6' | 'I16'
  key: string
  what: string
}
