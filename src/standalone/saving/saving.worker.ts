import { writtenBook } from "./saved-book.ts";
import { ReceivedBook, type BookPart } from "./sent-book.ts";

/** What the thread says: the bytes of the file, or why there are none. */
export type FromSavingThread = { readonly bytes: Uint8Array } | { readonly failed: string };

const received = new ReceivedBook();

self.onmessage = ({ data }: MessageEvent<BookPart>) => {
  const book = received.take(data);
  if (book !== null) void answer(writtenBook(book));
};

async function answer(writing: Promise<Uint8Array>): Promise<void> {
  try {
    const bytes = await writing;
    self.postMessage({ bytes } satisfies FromSavingThread, { transfer: [bytes.buffer] });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies FromSavingThread);
  }
}
