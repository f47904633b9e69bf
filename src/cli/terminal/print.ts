import { CliProblem } from "./problem.ts";
import type { Terminal } from "./terminal.ts";

type Output = Terminal["stdout"];

/** An output of the process, which tells later whether a text got through. */
interface Stream {
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

const isStream = (output: object): output is Stream => "on" in output && typeof output.on === "function";

/** What an output answers: nothing as long as all is well. */
export type Answer = Error | null;

/** A terminal each of whose outputs answers a text when it is through, or why it is not. On its own an error of a stream would end the process. */
export function answering(terminal: Terminal): Terminal {
  for (const output of [terminal.stdout, terminal.stderr]) if (isStream(output)) output.on("error", () => {});
  return {
    ...terminal,
    stdout: { write: (text) => answerOf(terminal.stdout, text) },
    stderr: { write: (text) => answerOf(terminal.stderr, text), isTTY: terminal.stderr.isTTY },
  };
}

async function answerOf(output: Output, text: string): Promise<Answer> {
  if (isStream(output)) return new Promise((resolve) => output.write(text, (error) => resolve(error ?? null)));
  output.write(text);
  return null;
}

/** Prints a text and waits until it is through. Throws a problem where there is no room for it; a reader that has seen enough is none. */
export const print = ({ stdout }: Pick<Terminal, "stdout">, text: string): Promise<void> => printPieces({ stdout }, [text]);

/** The same in pieces. */
export async function printPieces({ stdout }: Pick<Terminal, "stdout">, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    const answer = (await stdout.write(piece)) as Answer | undefined;
    if (!(answer instanceof Error)) continue;
    const { code = answer.message } = answer as NodeJS.ErrnoException;
    // `head` has left.
    if (["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(code)) return;
    throw new CliProblem("not-printed", { reason: code });
  }
}

/** Says something on the side. Where no one can hear it, nothing can be done about it. */
export async function complain({ stderr }: Pick<Terminal, "stderr">, text: string): Promise<void> {
  await stderr.write(text);
}
