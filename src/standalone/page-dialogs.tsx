import { Suspense } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { laterPart } from "../taskpane/state/later-part.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { FunctionList } from "./function-list/use-function-list.ts";
import type { Question } from "./saving/use-asking.ts";

/** Nobody waits for what is seldom asked. */
const FunctionDialog = laterPart(async () => (await import("./function-list/function-dialog.tsx")).FunctionDialog);
const UnsavedDialog = laterPart(async () => (await import("./saving/unsaved-dialog.tsx")).UnsavedDialog);

interface PageDialogsProps {
  readonly functions: FunctionList;
  readonly embedded: EmbeddedWorkbook | null;
  /** Whether to save before another workbook comes; null where nothing is asked. */
  readonly question: Question | null;
  readonly fileName: string;
  readonly locale: Locale;
}

/** What lies over the whole page when it is asked for: the list of functions, and the question whether to save. */
export function PageDialogs({ functions, embedded, question, fileName, locale }: PageDialogsProps) {
  return (
    <>
      {functions.open && embedded !== null && (
        <Suspense>
          <FunctionDialog embedded={embedded} locale={locale} onClose={functions.close} />
        </Suspense>
      )}
      {question !== null && (
        <Suspense>
          <UnsavedDialog question={question} fileName={fileName} locale={locale} />
        </Suspense>
      )}
    </>
  );
}
