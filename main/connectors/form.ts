/** A file as a form carries it. */
export interface FormFile {
  /** Of the form's field. */
  field: string
  name: string
  /** Media type. */
  type: string
  base64: string
}

/** What is sent as `multipart/form-data`: a file, and texts beside it. */
export interface Form {
  file: FormFile
  texts?: Readonly<Record<string, string>>
}

/** A form as it goes over the wire. */
export interface EncodedForm {
  body: Buffer | string
  contentType: string
}

/** The header names the boundary that the body was made with. */
export async function encodeForm({ file, texts = {} }: Form): Promise<EncodedForm> {
  const data = new FormData()
  for (const [name, text] of Object.entries(texts)) data.append(name, text)
  const content = new Uint8Array(Buffer.from(file.base64, 'base64'))
  data.append(file.field, new File([content], file.name, { type: file.type }))
  const encoded = new Response(data)
  return {
    body: Buffer.from(await encoded.arrayBuffer()),
    contentType: encoded.headers.get('content-type') ?? '',
  }
}

/** Texts as `application/x-www-form-urlencoded`; null where there are none. */
export const encodeFields = (fields: Readonly<Record<string, string>> | undefined): EncodedForm | null =>
  fields
    ? { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' }
    : null
