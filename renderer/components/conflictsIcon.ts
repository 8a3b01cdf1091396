import { createLucideIcon } from 'lucide-react'

/** Two sides that meet at a line. */
export const ConflictsIcon = createLucideIcon('conflicts', [
  ['path', { d: 'M12 4v16', key: 'line' }],
  ['path', { d: 'M2 12h6', key: 'left' }],
  ['path', { d: 'm5 8.5 3.5 3.5L5 15.5', key: 'left-head' }],
  ['path', { d: 'M22 12h-6', key: 'right' }],
  ['path', { d: 'm19 8.5-3.5 3.5 3.5 3.5', key: 'right-head' }],
])
