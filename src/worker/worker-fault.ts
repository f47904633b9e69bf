/** A thread that was never started, died, or said what cannot be read. The sentence is in src/locale/said/faults.ts, by the name. */
export class WorkerFault extends Error {
  override readonly name = "WorkerFault";
}
