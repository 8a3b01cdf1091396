import { z } from 'zod'

/** What an application asks a person for, in the address of the consent page. */
export const consentSchema = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.string(),
  scope: z.string().min(1),
  state: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.enum(['S256', 'plain']).optional(),
})
export type ConsentRequest = z.output<typeof consentSchema>
