import { encodingNames, type EncodingName } from "../../locale/hosts/encodings.ts";
import { FileProblem, type FileFault } from "../../workbook/file/file-problem.ts";
import { FaultOf } from "./opening-trouble.ts";

/** The encodings that a person has chosen for text files. */
export type Chosen = ReadonlyMap<File, EncodingName>;

/** Text files that can be read again in another encoding. */
export interface TextAgain {
  /** At least one. */
  readonly files: readonly File[];
  /** The one that they were read in; of a text that could not be read what it may be in. */
  readonly encoding: EncodingName;
  /** What is opened with them as one workbook, themselves included. */
  readonly together: readonly File[];
  /** What was chosen for any of those. */
  readonly chosen: Chosen;
}

/** The text files that the trouble, and what is told, are of. */
export interface Again {
  readonly trouble: TextAgain | null;
  readonly told: TextAgain | null;
}

/** What another encoding may mend. */
const ofEncoding: readonly FileFault[] = ["encoding", "encoding-unlike"];

/** A file that could not be read, alone or among others, where another encoding may mend that; one that was chosen may be why. */
export function unreadText(together: readonly File[], error: unknown, chosen: Chosen): TextAgain | null {
  const [file, cause] = error instanceof FaultOf ? [error.file, error.cause] : [together[0], error];
  if (!(cause instanceof FileProblem)) return null;
  const again = (encoding: EncodingName) => ({ files: [file], encoding, together, chosen });
  const own = chosen.get(file);
  if (own !== undefined) return again(own);
  if (!ofEncoding.includes(cause.fault)) return null;
  const likely = cause.trouble.others?.[0]?.encoding;
  return again(encodingNames.find((name) => name === likely) ?? encodingNames[0]);
}

/** Those of the files that were read in an encoding that nobody is sure of: the first one's is the one to begin with. */
export function guessedTexts(files: readonly { readonly file: File; readonly encoding: EncodingName | null }[], chosen: Chosen): TextAgain | null {
  const guessed = files.filter(({ encoding }) => encoding !== null);
  if (guessed.length === 0) return null;
  return { files: guessed.map(({ file }) => file), encoding: guessed[0].encoding!, together: files.map(({ file }) => file), chosen };
}
