import type TurndownService from 'turndown'
import { inOneLine } from './inOneLine'

type Node = TurndownService.Node

/** Markdown has no table in a table: one inside a cell is its text. */
const isInner = (node: Node): boolean =>
  'closest' in node && node.closest('table')?.parentElement?.closest('table') != null

export const tableRow = (content: string, row: Node): string =>
  isInner(row) ? `\n${content}\n` : `\n|${content}`

export const tableCell = (content: string, cell: Node): string =>
  isInner(cell) ? `${content} ` : ` ${inOneLine(content).replace(/\\.|\|/g, escapedBar)} |`

const escapedBar = (found: string): string => (found === '|' ? '\\|' : found)

/**
 * The first row is the heading, as a Markdown table has to have one. It is as wide as the widest row: what is beyond the
 * heading would not be shown.
 */
export function table(content: string, node: Node): string {
  const [heading, ...rows] = content.trim().split(/\s*\n\s*/)
  if (!heading) return '\n\n'
  if (isInner(node)) return content
  const width = Math.max(...[heading, ...rows].map(cellsIn))
  const widened = heading + '  |'.repeat(width - cellsIn(heading))
  return `\n\n${[widened, `|${' --- |'.repeat(width)}`, ...rows].join('\n')}\n\n`
}

const cellsIn = (row: string): number => row.replace(/\\./g, '').split('|').length - 2
