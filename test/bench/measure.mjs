// What a solver needs, in CPU-seconds of this process: other work on the machine counts little.
/** Programs per CPU-second of `solve(row)` over the rows, again and again for `seconds` of CPU time after half of that to warm up. */
export function rate(rows, solve, seconds) {
  run(rows, solve, seconds / 2);
  return run(rows, solve, seconds);
}

/** Milliseconds on the clock between two looks at the CPU time: a look costs as much as several of the fastest programs. */
const lookEvery = 5;

function run(rows, solve, seconds) {
  const begun = process.cpuUsage();
  let looked = performance.now();
  for (let programs = 1; ; programs++) {
    solve(rows[(programs - 1) % rows.length]);
    if ((programs % 16 !== 0 && rows.length > 16) || performance.now() - looked < lookEvery) continue;
    looked = performance.now();
    const { user, system } = process.cpuUsage(begun);
    const used = (user + system) / 1e6;
    if (used >= seconds) return programs / used;
  }
}

/** CPU-seconds of a piece of work, with what it returned. */
export function timed(work) {
  const begun = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(begun);
  return { value, seconds: (user + system) / 1e6 };
}

/** At most `count` rows, evenly spaced. */
export const spaced = (n, count) => Array.from({ length: Math.min(n, count) }, (_, k) => Math.floor((k * n) / Math.min(n, count)));
