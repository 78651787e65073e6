/** How the desk with people at it stands, as far as the person is told of it. */
export interface Desk {
  /** `nobody`: it is open by its hours, and nobody is there. */
  readonly state: 'open' | 'nobody' | 'closed';
  /** When it opens next, in words: "tomorrow at 8 am". Null when it is open, or nobody can say. */
  readonly opens: string | null;
  /** The person's place in the queue, or the one they would get; 1 is next. */
  readonly place: number;
  /** From … to how many minutes they may wait; null when too little was measured. */
  readonly minutes: readonly [number, number] | null;
}
