import type { Deviation } from './deviation'

/** Where Nozbe’s document and what Tandem sends, or the practice Nozbe answers or takes, are not the same. */
export const nozbeDeviations: readonly Deviation[] = [
  {
    name: 'A call without a token',
    operations: ['*'],
    faults: ['answer 401 is not described'],
    why: 'The document asks for a key everywhere, and says nowhere what happens without. The body of a refusal is unknown as well; the practice service answers `{message}`.',
  },
  {
    name: 'Too many calls are a 429',
    operations: ['GET /teams'],
    faults: ['answer 429 is not described'],
    why: 'Whether there are limits, of all calls, is unknown; the connector heeds a 429 and its `Retry-After`.',
  },
  {
    name: 'An id that is there already',
    operations: ['POST /projects'],
    faults: ['answer 409 is not described', 'answer 200 is not described'],
    why: 'The client may make the id (found); what happens where it is taken is unknown: the practice service can refuse it by 400 or 409, or answer the record that has it. The connector looks at the record in any case.',
  },
  {
    name: 'More than the plan allows',
    operations: ['POST /projects'],
    faults: ['answer 402 is not described', 'answer 403 is not described'],
    why: 'Plans have limits (found); how they are refused is unknown. The practice service can do it by 400, 402 or 403.',
  },
  {
    name: 'What is not there is a 404',
    operations: ['PUT *', 'DELETE *', '* /comments/{comment_id}/attachment*'],
    faults: ['answer 404 is not described'],
    why: 'The document has the 404 for reading one; the same is taken to hold for the rest.',
  },
  {
    name: 'Lists filtered by a property',
    operations: ['GET *'],
    faults: ['query filters by a property'],
    why: 'Any field can be a filter, with `[gte]` and its like (found); the document lists paging and order alone.',
  },
  {
    name: 'An id in an update',
    operations: ['PUT *'],
    faults: ['taken: body.id is a number'],
    why: 'The path says which one is meant. The document has one shape for making and updating; an id in an update changes nothing.',
  },
  {
    name: 'What only the service writes',
    operations: ['* /comments*', '* /projects*'],
    faults: ['edited_at', 'author_id', 'status', 'id', 'is_single_actions'].map(
      (name) => `taken: body.${name} is a *`,
    ),
    why: 'When a comment was edited, whose an attachment is and how far, and which project holds single tasks follow from what happened. The document does not mark them as read only; the practice service ignores what is sent, as it does with those that are marked.',
  },
  {
    name: 'Names of colours',
    operations: ['* /projects*', '* /tags*', '* /teams*', '* /users*'],
    faults: ['taken: body.color is *', 'taken: body.team_color is *'],
    why: 'The practice service takes any name of a colour: nothing of Tandem’s depends on which there are.',
  },
]
