/**
 * Where the browser leads back to after signing in to HighLevel. HighLevel compares the redirect address with those that
 * were registered letter by letter, so the ports are fixed, and there are some in case others use them.
 */
export const redirectPorts = [47_613, 47_614, 47_615] as const

export const redirectPath = '/oauth/highlevel'

/**
 * The number is the standard (RFC 8252, 8.3): it is this computer whatever a hosts file says, and whether the browser
 * tries IPv6 first or not. `localhost` is for an app where HighLevel registers no numbers.
 */
export const redirectHosts = ['127.0.0.1', 'localhost'] as const
export type RedirectHost = (typeof redirectHosts)[number]
export const usualRedirectHost: RedirectHost = redirectHosts[0]

export const redirectUri = (port: number, host: RedirectHost = usualRedirectHost): string =>
  `http://${host}:${port}${redirectPath}`
