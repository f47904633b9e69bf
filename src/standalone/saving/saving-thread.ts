import { otherTasks } from "../../workbook/sheet/other-tasks.ts";
import type { SavedBook } from "./saved-book.ts";
import type { FromSavingThread } from "./saving.worker.ts";
import { partsOf } from "./sent-book.ts";

/** Writes a book in a thread of its own, so that the page goes on; in this one where the browser starts no other. */
export async function writtenAside(book: SavedBook): Promise<Uint8Array> {
  const bytes = await writtenInThread(book);
  if (bytes !== null) return bytes;
  const { writtenBook } = await import("./saved-book.ts");
  return writtenBook(book);
}

/** Null where the thread could not be started, or ended. */
async function writtenInThread(book: SavedBook): Promise<Uint8Array | null> {
  const worker = startedWorker();
  if (worker === null) return null;
  try {
    const answered = new Promise<FromSavingThread | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromSavingThread>) => resolve(data);
      worker.onerror = worker.onmessageerror = () => resolve(null);
    });
    for (const part of partsOf(book)) {
      worker.postMessage(part);
      await otherTasks();
    }
    const answer = await answered;
    if (answer === null) return null;
    if ("failed" in answer) throw new Error(answer.failed);
    return answer.bytes;
  } finally {
    worker.terminate();
  }
}

function startedWorker(): Worker | null {
  try {
    return new Worker(new URL("./saving.worker.ts", import.meta.url), { type: "module", name: "saving" });
  } catch {
    return null;
  }
}
