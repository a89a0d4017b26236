const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** A number as the catalogue's language writes it: `1,234`. */
export const formatCount = (count: number): string => numbers.format(count);

/** `count` with the fitting form of its noun: `1 article`, `1,234 articles`. */
export function counted(count: number, one: string, other: string): string {
  return `${formatCount(count)} ${rules.select(count) === 'one' ? one : other}`;
}
