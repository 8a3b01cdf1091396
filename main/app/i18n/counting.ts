import type { Language } from '../../../shared/sentences/language'

/** A text for each plural form that the language has, as `Intl.PluralRules` calls them; `#` is the number. */
interface Forms {
  en: { one: string; other: string }
  pl: { one: string; few: string; many: string; other: string }
}

/** Puts a number into the text of its plural form. Pure. */
export function counting<L extends Language>(language: L): (number: number, forms: Forms[L]) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (number, forms) => {
    const texts: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms
    return (texts[rules.select(number)] ?? texts.other).replace('#', () => numbers.format(number))
  }
}
