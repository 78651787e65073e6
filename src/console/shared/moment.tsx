import { dayAndTime, machineTime, timeOfDay } from './times.ts';

/** A time of day, or with its day where that is not plain. */
export function Moment({ at, withDay = false }: { readonly at: number; readonly withDay?: boolean }) {
  return <time dateTime={machineTime(at)}>{withDay ? dayAndTime(at) : timeOfDay(at)}</time>;
}
