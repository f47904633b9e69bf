/** A workbook's record, the blocks of its cells, and the file that it was opened from, each by the page that keeps it. */
export const stores = ["workbooks", "cells", "files"] as const;
export type Store = (typeof stores)[number];

const version = 1;

/** What a request of the browser's database comes to. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** The browser's own database of this page; nothing in it leaves the machine. */
export class Database {
  #open: Promise<IDBDatabase> | null = null;

  /** Does something in one transaction: all of it is done, or nothing. */
  async in<T>(names: readonly Store[], mode: IDBTransactionMode, work: (store: (name: Store) => IDBObjectStore) => Promise<T>): Promise<T> {
    const transaction = (await (this.#open ??= this.#opened())).transaction([...names], mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
    });
    const [result] = await Promise.all([work((name) => transaction.objectStore(name)), done]);
    return result;
  }

  async #opened(): Promise<IDBDatabase> {
    const request = indexedDB.open("qianyan", version);
    request.onupgradeneeded = () => {
      const database = request.result;
      for (const name of stores) if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
    };
    try {
      const database = await answerOf(request);
      // Whoever deletes the database, or brings a newer one, need not wait for this page.
      database.onversionchange = () => {
        database.close();
        this.#open = null;
      };
      return database;
    } catch (error) {
      this.#open = null;
      throw error;
    }
  }
}
