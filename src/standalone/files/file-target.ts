/** What browsers with the File System Access API have, which the compiler does not know yet. */
interface PickingWindow {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

const types: Readonly<Record<string, string>> = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** Whether the browser lets a person choose the file that is written, once and for all later saves. */
export const canChooseTarget = (): boolean => (window as PickingWindow).showSaveFilePicker !== undefined;

/**
 * Asks where to save. Only in answer to a key or a click, as the browser wants it.
 * @param ending how the file's name ends, with the dot
 * @returns null where the person thought better of it
 */
export async function chooseTarget(name: string, ending: string): Promise<FileSystemFileHandle | null> {
  try {
    return await (window as PickingWindow).showSaveFilePicker!({ suggestedName: `${name}${ending}`, types: [{ accept: { [types[ending]]: [ending] } }] });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Writes a file, all or nothing: what was there stays until everything is written. */
export async function writeTarget(target: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await target.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
}

/** Hands bytes to the browser's own download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const type = types[fileName.endsWith(".xlsm") ? ".xlsm" : ".xlsx"];
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
