import { cliTexts } from "../../locale/command-line/cli.ts";
import type { Speaker } from "./terminal.ts";

/** Milliseconds before the first word: a short run says nothing. */
const patience = 400;

interface Count {
  readonly done: number;
  readonly of: number;
}

/** One line on a terminal that counts what is done and is gone at the end; nothing where stderr is a file or a pipe. */
export class ProgressLine {
  readonly #begun = Date.now();
  #length = 0;

  constructor(private readonly at: Speaker) {}

  readonly show = ({ done, of }: Count): void => this.#write(cliTexts[this.at.locale].progress(done, of));
  readonly showReplicates = ({ done, of }: Count): void => this.#write(cliTexts[this.at.locale].replicated(done, of));
  readonly showWorked = ({ done, of }: Count): void => this.#write(cliTexts[this.at.locale].worked(done, of));
  readonly showChecked = ({ done, of }: Count): void => this.#write(cliTexts[this.at.locale].checked(done, of));

  #write(text: string): void {
    if (!this.at.stderr.isTTY || Date.now() - this.#begun < patience) return;
    this.at.cursor.write(`\r${text}`);
    this.#length = text.length;
  }

  clear(): void {
    if (this.#length > 0) this.at.cursor.write("\r\u001b[K");
    this.#length = 0;
  }
}
