import { cliTexts } from "../locale/cli.ts";
import type { Speaker } from "./terminal.ts";

/** Milliseconds before the first word: a short run says nothing. */
const patience = 400;

/** One line on a terminal that counts the solved programs and is gone at the end; nothing where stderr is a file or a pipe. */
export class ProgressLine {
  readonly #begun = Date.now();
  #length = 0;

  constructor(private readonly at: Speaker) {}

  readonly show = ({ done, of }: { readonly done: number; readonly of: number }): void => {
    if (!this.at.stderr.isTTY || Date.now() - this.#begun < patience) return;
    const text = cliTexts[this.at.locale].progress(done, of);
    this.at.stderr.write(`\r${text}`);
    this.#length = text.length;
  };

  clear(): void {
    if (this.#length > 0) this.at.stderr.write("\r\u001b[K");
    this.#length = 0;
  }
}
