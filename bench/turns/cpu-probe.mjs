/** Preloaded into every server on the bench: tells the parent process, when asked, how much CPU it has used. */
process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
