/** Words that the program itself prints in one language, from `templates/words`. */
export type Words = Readonly<Record<string, string>>;

/** One of the program's words, with its `{places}` filled in. Throws when the language lacks it. */
export function say(words: Words, key: string, places: Record<string, string> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`templates/words has no "${key}"`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
}

/** A, B and C. */
export function joinNames(names: readonly string[], words: Words): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${say(words, 'and')} ${names.at(-1)}`;
}

/** `2027-04-01` as 1 April 2027. */
export function formatDate(date: string, words: Words): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${say(words, 'months').split(' ')[Number(month) - 1]} ${year}`;
}

/** 1234567.5 as 1,234,567.5. Never uses the locale of the machine. */
export function formatNumber(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** Pounds with pence only when there are any: £185,000 or £185,000.50. */
export function formatPounds(value: number): string {
  const pence = Math.round(value * 100);
  const whole = formatNumber(Math.trunc(pence / 100));
  return pence % 100 === 0 ? `£${whole}` : `£${whole}.${String(pence % 100).padStart(2, '0')}`;
}
