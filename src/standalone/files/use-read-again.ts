import { useCallback, useRef } from "react";
import type { EncodingName } from "../../locale/hosts/encodings.ts";
import type { Chosen, TextAgain } from "./read-again.ts";

export interface ReadingAgain {
  /** Reads text files, and what was opened with them, in the encoding of a person's choice. */
  readAgain(text: TextAgain, encoding: EncodingName): Promise<void>;
  /** Whether the workbook was just read again; whoever asks first is told. */
  wasReadAgain(): boolean;
}

/**
 * Reads text files again, and knows of the workbook that comes onto the screen whether that is why.
 * @param open resolves to whether the files are open now
 */
export function useReadAgain(open: (files: readonly File[], chosen: Chosen) => Promise<boolean>): ReadingAgain {
  /** Whether the workbook that comes onto the screen next was read again, and nobody has asked. */
  const justRead = useRef(false);
  const readAgain = useCallback(
    async ({ files, together, chosen }: TextAgain, encoding: EncodingName) => {
      justRead.current = true;
      const all = new Map([...chosen, ...files.map((file) => [file, encoding] as const)]);
      if (!(await open(together, all))) justRead.current = false;
    },
    [open],
  );
  const wasReadAgain = useCallback(() => {
    const was = justRead.current;
    justRead.current = false;
    return was;
  }, []);
  return { readAgain, wasReadAgain };
}
