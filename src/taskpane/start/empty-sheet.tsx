import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { Mendable } from "../remarks/mendable.ts";
import { ProblemBar } from "../remarks/problem-bar.tsx";

const useStyles = makeStyles({ words: { margin: 0, color: tokens.colorNeutralForeground2 } });

export interface EmptySheetProps {
  readonly host: WorkbookHost;
  readonly sheet: string;
  readonly problem: Mendable;
  readonly locale: Locale;
  /** What there is to begin with. */
  readonly children: ReactNode;
}

/** A sheet without data: where nothing at all stands on it, nothing is wrong yet, and there is something to begin with. */
export function EmptySheet({ host, sheet, problem, locale, children }: EmptySheetProps) {
  const styles = useStyles();
  const [found, setFound] = useState<{ readonly problem: Mendable; readonly blank: boolean } | null>(null);
  useEffect(() => {
    let gone = false;
    const tell = (blank: boolean) => !gone && setFound({ problem, blank });
    void isBlank(host, sheet).then(tell, () => tell(false));
    return () => void (gone = true);
  }, [host, sheet, problem]);
  if (found?.problem !== problem) return null;
  if (!found.blank) return <ProblemBar problem={problem} locale={locale} />;
  return (
    <>
      <p className={styles.words}>{startTexts(locale).emptySheet}</p>
      {children}
    </>
  );
}

async function isBlank(host: WorkbookHost, sheet: string): Promise<boolean> {
  const { cells } = await host.read(await host.usedRange(sheet));
  return cells.every((row) => row.every((cell) => cell === null));
}
