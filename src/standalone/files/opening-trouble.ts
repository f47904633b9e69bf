import type { Locale } from "../../engine/declare/text.ts";
import { fileSentence, openingFault } from "../../locale/hosts/files.ts";
import { mendableSentence } from "../../taskpane/remarks/mendable-sentence.ts";
import { isMendable } from "../../taskpane/remarks/mendable.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import type { Pace } from "../../workbook/file/xlsx.ts";
import type { NamedFile } from "./joined-files.ts";
import type { Chosen, TextAgain } from "./read-again.ts";
import { openFile } from "./workbook-files.ts";

/** What could not be done, and the text file that could not be read where another encoding may mend that. */
export interface Trouble {
  readonly sentence: (locale: Locale) => string;
  readonly text: TextAgain | null;
}

/** Which of several files could not be read, with its fault as the cause. */
export class FaultOf extends Error {
  constructor(
    readonly file: File,
    cause: unknown,
  ) {
    super(file.name, { cause });
  }
}

/**
 * Why a workbook could not be opened.
 * @param listed whether a list of encodings to read it in stands below
 */
export function openingTrouble(error: unknown, file: string, locale: Locale, listed = false): string {
  if (error instanceof FaultOf) return openingTrouble(error.cause, error.file.name, locale, listed);
  if (error instanceof FileProblem) return fileSentence(error.fault, file, error.row, locale, { ...error.trouble, listed });
  if (isMendable(error)) return mendableSentence(error, locale);
  return openingFault(file, error instanceof Error ? error.message : String(error), locale);
}

/** Several files, each by what it is called; the first that cannot be read is named by what is thrown. */
export async function readAll(files: readonly File[], pace: Pace, chosen: Chosen = new Map()): Promise<readonly NamedFile[]> {
  const read: NamedFile[] = [];
  for (const [k, file] of files.entries())
    read.push({
      file,
      opened: await openFile(file, (share) => pace((k + share) / files.length), chosen.get(file)).catch((error: unknown) => {
        throw new FaultOf(file, error);
      }),
    });
  return read;
}
