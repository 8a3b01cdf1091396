import { expect, it } from 'vitest'
import { freshKnowledge, numberOf } from '../../../../main/connectors/probes/knowledge'
import { withPage } from '../../../../main/connectors/probes/page'
import { TandemError } from '../../../../shared/errors'

const refusal = (detail: string) =>
  new TandemError('request.refused', { service: 'Nozbe', status: 400, detail })
const sizes = { standard: 1000, most: 10_000 }

const asking = (most: number, detail: string) => {
  const asked: number[] = []
  const ask = async (rows: number) => {
    asked.push(rows)
    if (rows > most) throw refusal(detail)
    return rows
  }
  return { asked, ask }
}

it('asks for a safe page where the service refuses a bigger one, and remembers it', async () => {
  const knowledge = freshKnowledge()
  const { asked, ask } = asking(100, 'limit: must be at most 100')
  expect(await withPage({ id: 'nozbe.page', safe: 100, knowledge }, 1000, ask)).toBe(100)
  expect(asked).toEqual([1000, 100])
  expect(numberOf(knowledge, 'nozbe.page', sizes)).toBe(100)
})

it.each([
  ['another reason', 1000, 'There is no filter last_modified[gte]'],
  ['a page that was safe', 100, 'limit: is not known'],
])('passes on a refusal for %s', async (_, rows, detail) => {
  const knowledge = freshKnowledge()
  const { asked, ask } = asking(0, detail)
  await expect(withPage({ id: 'nozbe.page', safe: 100, knowledge }, rows, ask)).rejects.toThrow(detail)
  expect(asked).toEqual([rows])
  expect(knowledge.answer('nozbe.page')).toBe('unknown')
})

it('asks for no more than the most, whatever was found', () => {
  const knowledge = freshKnowledge()
  expect(numberOf(knowledge, 'nozbe.page', sizes)).toBe(1000)
  knowledge.learn('nozbe.page', 1_000_000)
  expect(numberOf(knowledge, 'nozbe.page', sizes)).toBe(10_000)
  knowledge.learn('nozbe.page', 0)
  expect(numberOf(knowledge, 'nozbe.page', sizes)).toBe(1000)
})
