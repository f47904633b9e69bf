import { encodingNames, type EncodingName } from "../locale/encodings.ts";
import { FileProblem, type FileFault } from "../workbook/file/file-problem.ts";

/** A text file that can be read again in another encoding. */
export interface TextAgain {
  readonly file: File;
  /** The one that it was read in; of a text that could not be read what it may be in. */
  readonly encoding: EncodingName;
}

/** The text files that the trouble, and what is told, are of. */
export interface Again {
  readonly trouble: TextAgain | null;
  readonly told: TextAgain | null;
}

/** What another encoding may mend. */
const ofEncoding: readonly FileFault[] = ["encoding", "encoding-unlike"];

/**
 * A file that could not be read, where another encoding may mend that.
 * @param chosen the encoding that a person had it read in, which may be why
 */
export function unreadText(file: File, error: unknown, chosen?: EncodingName): TextAgain | null {
  if (!(error instanceof FileProblem)) return null;
  if (chosen !== undefined) return { file, encoding: chosen };
  if (!ofEncoding.includes(error.fault)) return null;
  const likely = error.trouble.others?.[0]?.encoding;
  return { file, encoding: encodingNames.find((name) => name === likely) ?? encodingNames[0] };
}
