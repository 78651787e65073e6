import { z } from 'zod';

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(instant || 0).toISOString().startsWith(text);
}

export const words = z.string().trim().min(1);
export const sources = z.array(words).min(1);
export const day = z.string().refine(isDay, 'is not a day of the calendar; it wants YYYY-MM-DD');
