/**
 * What to hand to whoever mends a crash: the kind of error, where in the code, and in which components. Of the message,
 * what stands in double quotes is left out: engines quote data there, such as the text that was not JSON.
 */
export function crashDetails(error: unknown, where: string): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : typeof error
  return `${what.replace(/"(?:[^"\\]|\\.)*"|“[^”]*”/gs, '"…"')}\n${where}`.trim()
}
