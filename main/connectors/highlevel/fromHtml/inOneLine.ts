/** For what Markdown has no lines in: headings, cells, links. */
export const inOneLine = (content: string): string => content.trim().replace(/\s*\n\s*/g, ' ')
