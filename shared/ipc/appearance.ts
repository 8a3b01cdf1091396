import { z } from 'zod'
import { type Appearance, languageChoices, type ShownAppearance, themeChoices } from '../appearance'

const choices = { language: z.enum(languageChoices), theme: z.enum(themeChoices) }

export const appearance: z.ZodType<Appearance> = z.object(choices)

export const shownAppearance: z.ZodType<ShownAppearance> = z.object({ ...choices, locale: z.string() })
