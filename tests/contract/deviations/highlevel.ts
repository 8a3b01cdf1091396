import type { Deviation } from './deviation'

/** Where HighLevel’s documents and what Tandem sends, or the practice HighLevel answers, are not the same. */
export const highLevelDeviations: readonly Deviation[] = [
  {
    name: 'A trace id in every answer',
    operations: ['*'],
    faults: ['answer *.traceId is not described', 'answer 200{} is a string'],
    why: 'Every answer carries `traceId`, which Tandem logs; the documents name it once.',
  },
  {
    name: 'Another location is a 403',
    operations: ['*'],
    faults: ['answer 403 is not described'],
    why: 'A location that the token is not for, or that is not there, is refused so (reported). The documents have no 403.',
  },
  {
    name: 'Too many calls are a 429',
    operations: ['GET /locations/{locationId}'],
    faults: ['answer 429 is not described'],
    why: 'The limits, of all calls, are found; the documents have no 429. What its body is, is unknown.',
  },
  {
    name: 'What is not there is a 400 or a 404',
    operations: ['GET /contacts/{contactId}/tasks/{taskId}'],
    faults: ['answer 404 is not described', 'answer 404.error is not described'],
    why: 'A contact that is not there is a 400 (reported). Of what belongs to it nothing is known: the practice service can do both, and the connector takes both.',
  },
  {
    name: 'A contact that is there already',
    operations: ['POST /contacts/'],
    faults: ['answer 400.meta is not described'],
    why: 'Where the location forbids duplicates, `meta` says which contact it is, and the connector links to that one.',
  },
  {
    name: 'A wrong body or query is a 422',
    operations: ['*/calendars/*', 'POST /contacts/search', '*/locations/{locationId}/recurring-tasks*'],
    faults: ['answer 422 is not described'],
    why: 'What is of a wrong type, missing or unknown is a 422 wherever the documents say what happens to it; these leave it out.',
  },
  {
    name: 'A bulk change needs a token too',
    operations: ['POST /contacts/bulk/*'],
    faults: ['answer 401 is not described'],
    why: 'The documents leave the 401 out, with the scope.',
  },
  {
    name: 'The verifier of a sign-in',
    operations: ['POST /oauth/token'],
    faults: ['body.code_verifier is not described'],
    why: 'PKCE is documented nowhere; it is offered always, and nothing depends on its being heeded.',
  },
  {
    name: 'The body of a search',
    operations: ['POST /contacts/search'],
    faults: ['locationId', 'pageLimit', 'filters', 'sort', 'query', 'page', 'searchAfter'].map(
      (name) => `body.${name} is not described`,
    ),
    why: 'The document has an empty schema; that these are taken, and the first two needed, is reported.',
  },
  {
    name: 'The company in an update',
    operations: ['PUT /contacts/{contactId}'],
    faults: ['body.companyName is not described'],
    why: 'Not listed, and taken all the same (reported, July 2026). Where it is refused, the change becomes a question.',
  },
  {
    name: 'A birthday is a text',
    operations: ['POST /contacts/', 'PUT /contacts/{contactId}', 'POST /contacts/upsert'],
    faults: ['body.dateOfBirth is a string'],
    why: 'The document calls it an object, and gives a text as the example; in answers it is a text.',
  },
  {
    name: 'What else a contact shows',
    operations: [
      'GET /contacts/{contactId}',
      'POST /contacts/',
      'PUT /contacts/{contactId}',
      'POST /contacts/upsert',
    ],
    faults: ['additionalEmails', 'inboundDndSettings', 'followers', 'gender', 'timezone', 'name'].map(
      (name) => `answer *.contact.${name} is not described`,
    ),
    why: 'Each can be written, or is shown by another operation; `additionalEmails` is where a second address goes (that there is one is reported).',
  },
  {
    name: 'Values of custom fields',
    operations: [
      'GET /contacts/{contactId}',
      'PUT /contacts/{contactId}',
      'POST /contacts/',
      'POST /contacts/upsert',
      'GET /contacts/business/{businessId}',
    ],
    faults: [
      'answer 200.contacts[].customFields[].value is a number',
      'answer *.contact.customFields[].value is a number',
      'answer *.contact.customFields[].value is a list',
      'body.customFields[].field_value is a number',
    ],
    why: 'The document answers every value as a text, though a choice is written as a list; a number is an object there that has a number as its example.',
  },
  {
    name: 'Rows of the old listing',
    operations: ['GET /contacts/'],
    faults: ['answer 200.contacts[].* is not described', 'answer 200.meta is not described'],
    why: 'The document leaves out even the name, and `meta` with the next page; the listing is deprecated, and the connector does not use it.',
  },
  {
    name: 'Rows of a business',
    operations: ['GET /contacts/business/{businessId}'],
    faults: ['answer 200.contacts[].* is not described'],
    why: 'As in the old listing the document leaves out even the name. Where rows do not say when a contact changed, the connector searches the location instead; what else they leave out, or write otherwise, it reads by id.',
  },
  {
    name: 'Contacts of a business that is not there',
    operations: ['GET /contacts/business/{businessId}'],
    faults: ['taken: of what is not there'],
    why: 'It is a listing by an id, and an empty one; what the service does is unknown: the connector takes a refusal for the same.',
  },
  {
    name: 'Times of events',
    operations: ['*/calendars/events*', 'GET /calendars/blocked-slots'],
    faults: ['startTime', 'endTime', 'dateAdded', 'dateUpdated'].map((name) => `answer *${name} is a string`),
    why: 'The document types them as objects, and gives texts with an offset as examples: a known error.',
  },
  {
    name: 'Rows of a search for tasks',
    operations: ['POST /locations/{locationId}/tasks/search'],
    faults: ['answer 200.tasks[] is an object'],
    why: 'The document types each row as a list: a known error.',
  },
  {
    name: 'Results of changing tags in bulk',
    operations: ['POST /contacts/bulk/tags/update/{type}'],
    faults: ['answer 201.responses[] is an object'],
    why: 'The document has a list of texts, and an example with an object for each contact.',
  },
  {
    name: 'Files of a custom field',
    operations: ['POST /locations/{locationId}/customFields/upload'],
    faults: ['body.*_* is not described', 'answer 200.meta[] is an object'],
    why: 'The file is sent under the id of its field and a number, which the form of the document leaves out (the name is the practice service’s guess); each row of `meta` is a file, as in the example.',
  },
]
