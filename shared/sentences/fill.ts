export type Params = Readonly<Record<string, string | number>>

/** A sentence with its parameters in place; one that is not given stays as it is written. Pure. */
export const fill = (sentence: string, params: Params): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/** The names of the parameters that a sentence takes, each once. Pure. */
export const parametersOf = (sentence: string): readonly string[] => [
  ...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)),
]
