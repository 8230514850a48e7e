const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `stop` at the first SIGINT, SIGTERM or SIGHUP, then ends the process: with exit code 0, or 1 when `stop`
 * fails or takes longer than `patienceMs`. A second signal ends it at once. Returns a function that forgets all that.
 */
export function stopOnSignal(
  stop: () => Promise<void>,
  log: (line: string) => void,
  patienceMs = 30_000,
): () => void {
  let stopping = false;
  const handle = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log(`${signal}: stopping`);
    setTimeout(() => {
      log(`Not stopped after ${patienceMs / 1000} s; giving up`);
      process.exit(1);
    }, patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log(`Stopping failed: ${error?.stack ?? error}`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
}
