/** The names in a path, in their order: `contactId` in `/contacts/{contactId}`. Pure. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The path with values, encoded, for its names. Pure. */
export const filledPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
