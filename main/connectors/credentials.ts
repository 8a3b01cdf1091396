/** What proves to a service who asks. */
export interface Credentials {
  /** The token to send now, renewed before it ends. Throws TandemError where there is none that is good. */
  token(signal?: AbortSignal): Promise<string>
  /**
   * Told that the service refused this token with a 401. True where another one is there by now, so that the request, which
   * was not carried out, is sent once more. Throws TandemError where another one was asked for, and why it was not given says
   * more than the 401.
   */
  refused(token: string): Promise<boolean>
}

/** A token that does not change: a private integration token, or Nozbe's. */
export const fixedCredentials = (token: string): Credentials => ({
  token: async () => token,
  refused: async () => false,
})
