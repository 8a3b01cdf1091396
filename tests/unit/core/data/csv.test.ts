import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../../main/core/data/csv'

const lines = (text: string) => csvOf([[text]]).slice(1)

describe('CSV', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and ends its lines as RFC 4180 says', () => {
    expect(csvOf([['ą', 1, null]])).toBe('\uFEFFą,1,\r\n')
  })

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['plain; text', 'plain; text'],
  ])('quotes %j', (text, cell) => expect(lines(text)).toBe(`${cell}\r\n`))

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+48 600 100 200', "'+48 600 100 200"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['\r=1', `"'\r=1"`],
  ])('takes the force out of %j', (text, cell) => expect(lines(text)).toBe(`${cell}\r\n`))
})
