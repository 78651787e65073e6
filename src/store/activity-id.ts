/** The id of a log entry's activity, as Direct Line writes them: `<conversation>|0000001`. */
export const activityId = (conversation: string, seq: number): string =>
  `${conversation}|${String(seq).padStart(7, '0')}`;

/** The `seq` that an id of this conversation names, or null when it is not such an id. */
export function seqOfActivityId(conversation: string, id: string): number | null {
  const prefix = `${conversation}|`;
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^\d{7,15}$/.test(digits) ? Number(digits) : null;
}
