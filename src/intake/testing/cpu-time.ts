/** Milliseconds of processor time that something takes: on a busy machine the clock on the wall says nothing. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
