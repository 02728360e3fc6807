import { todayText } from '../text.ts';

/** The greeting of an hour, 0..23: morning from 5, afternoon from 12, evening from 18. */
export function greeting(hour: number): string {
  if (hour < 5 || hour >= 18) return todayText.evening;
  return hour < 12 ? todayText.morning : todayText.afternoon;
}

/** A day in full in the person's locale: 'Saturday, 21 November'. */
export function dayInFull(day: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(day);
}
