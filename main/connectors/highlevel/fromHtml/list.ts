import type TurndownService from 'turndown'

type Node = TurndownService.Node

/** A list directly after the text of an item needs no blank line, unless it starts to count elsewhere than at 1. */
export function list(content: string, node: Node): string {
  const parent = node.parentNode
  const isTight = parent?.nodeName === 'LI' && parent.lastChild === node && firstNumber(node) === 1
  return isTight ? `\n${content}` : `\n\n${content}\n\n`
}

export function listItem(content: string, node: Node): string {
  const text = content.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
  if (text === '') return ''
  const parent = node.parentNode
  const isNumbered = parent?.nodeName === 'OL'
  const mark = isNumbered
    ? `${firstNumber(parent) + Array.prototype.indexOf.call(parent.children, node)}. `
    : '- '
  const indented = text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
  // A blank line parts items of several paragraphs.
  return `${mark}${indented}${content.endsWith('\n') ? '\n' : ''}${node.nextSibling ? '\n' : ''}`
}

function firstNumber(node: globalThis.Node): number {
  const start = 'getAttribute' in node ? Number((node as Element).getAttribute('start') ?? 1) : 1
  return Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1
}
