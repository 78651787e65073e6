/** Loaded before the server: it is noon on a Monday, when the desk is open, and the time goes on over a restart. */
const { now } = Date;
const ahead = Number(process.env['TEST_CLOCK_AHEAD'] ?? '0');
Date.now = () => now() + ahead;
