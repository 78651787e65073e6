/** What came of getting a new token. `later`: nobody answered; `dead`: there is none to be had any more. */
export type Renewal = 'renewed' | 'later' | 'dead';
export type Renew = () => Promise<Renewal>;
