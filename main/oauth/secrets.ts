import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits of chance, as a state or as a verifier of PKCE (RFC 7636, 4.1). */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** The challenge that a verifier answers (S256). */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

/** Whether two texts are the same, in a time that tells nothing of either. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

/** `timingSafeEqual` wants the same length. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
