import { reportEvery, type FromWorker, type WorkChunk } from "./protocol.ts";

/** Does some items of a procedure's work and says how it went. The procedures are loaded with the first of them: a model needs none. */
export async function answerWork({ id, procedure, work, items }: WorkChunk, post: (message: FromWorker) => void): Promise<void> {
  try {
    const [{ procedureById }, { workOf }] = await Promise.all([import("../procedures/catalog.ts"), import("../procedures/run/work.ts")]);
    const one = workOf(procedureById(procedure), work);
    let reported = Date.now();
    const answers = items.map((item, k) => {
      const answer = one(item);
      if (Date.now() - reported >= reportEvery) {
        reported = Date.now();
        post({ kind: "progress", id, done: k + 1 });
      }
      return answer;
    });
    post({ kind: "worked", id, answers });
  } catch (error) {
    post({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}
