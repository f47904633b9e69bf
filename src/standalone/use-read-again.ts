import { useCallback, useRef } from "react";
import type { EncodingName } from "../locale/encodings.ts";

export interface ReadingAgain {
  /** Reads a text file in the encoding of a person's choice. */
  readAgain(file: File, encoding: EncodingName): Promise<void>;
  /** Whether the workbook was just read again; whoever asks first is told. */
  wasReadAgain(): boolean;
}

/**
 * Reads text files again, and knows of the workbook that comes onto the screen whether that is why.
 * @param open resolves to whether the file is open now
 */
export function useReadAgain(open: (file: File, encoding: EncodingName) => Promise<boolean>): ReadingAgain {
  /** Whether the workbook that comes onto the screen next was read again, and nobody has asked. */
  const justRead = useRef(false);
  const readAgain = useCallback(
    async (file: File, encoding: EncodingName) => {
      justRead.current = true;
      if (!(await open(file, encoding))) justRead.current = false;
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
