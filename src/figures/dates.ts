/**
 * Calendar arithmetic on `YYYY-MM-DD` dates, without clock or time zone.
 * Months are added as in contracts: to the same day of the later month, or its last day when it is shorter.
 */

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (n: number): string => String(n).padStart(2, '0');

/** The date `months` later, e.g. 2027-01-31 and 1 gives 2027-02-28. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, daysIn(newYear, newMonth)))}`;
}

/** The date `days` later; negative goes back. */
export function addDays(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day of a term of whole years that begins on `start`, e.g. 2027-04-01 and 3 gives 2030-03-31. */
export function lastDayOfTerm(start: string, years: number): string {
  return addDays(addMonths(start, years * 12), -1);
}

/** The date itself from Monday to Friday, else the Friday before it. */
export function lastWeekday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, day === 6 ? -1 : day === 0 ? -2 : 0);
}
