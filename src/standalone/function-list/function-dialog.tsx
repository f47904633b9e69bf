import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState, type KeyboardEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { functionListTexts } from "../../locale/hosts/function-list.ts";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import { FunctionDetails } from "./function-details.tsx";
import { FunctionOptions, optionAt, optionsIn } from "./function-options.tsx";
import { foundIn, ourGroups, ownGroups } from "./listed-functions.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "860px", width: "calc(100vw - 32px)", height: "min(640px, calc(100dvh - 16px))", "@media (max-height: 480px)": { padding: "12px" } },
  body: { height: "100%", maxHeight: "none" },
  title: { ...typographyStyles.subtitle1 },
  content: {
    display: "grid",
    gridTemplateColumns: "minmax(220px, 2fr) minmax(0, 3fr)",
    gridTemplateRows: "auto minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    columnGap: tokens.spacingHorizontalL,
    minHeight: 0,
    overflow: "hidden",
    // What a keyboard has come to is framed, and the frame must not be cut off.
    padding: "2px",
    "@media (max-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(96px, 2fr) minmax(0, 3fr)" },
  },
  search: { gridColumn: "1 / -1" },
  details: {
    overflowY: "auto",
    minHeight: 0,
    minWidth: 0,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Side by side on a narrow page too: the list needs the room.
  actions: { "@media screen and (max-width: 480px)": { flexDirection: "row", justifySelf: "end" } },
});

export interface FunctionDialogProps {
  readonly embedded: EmbeddedWorkbook;
  readonly locale: Locale;
  /** Closes it; with the name of the function that was chosen. */
  readonly onClose: (chosen: string | null) => void;
}

/** Every function by the question that it answers, then those of any spreadsheet, each with what its arguments stand for. */
export function FunctionDialog({ embedded, locale, onClose }: FunctionDialogProps) {
  const styles = useStyles();
  const texts = functionListTexts(locale);
  const groups = useMemo(() => [...ourGroups(locale), ...ownGroups(embedded.ownFunctions())], [embedded, locale]);
  const [wanted, setWanted] = useState("");
  const [marked, mark] = useState<string | null>(null);
  const found = useMemo(() => foundIn(groups, wanted), [groups, wanted]);
  const options = useMemo(() => optionsIn(found), [found]);
  const current = options.find(({ key }) => key === marked) ?? options[0] ?? null;
  const insert = () => current !== null && onClose(current.fn.name);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") return insert();
    const next = optionAt(options, current, event.key);
    if (next === null || event.key === "Home" || event.key === "End") return;
    event.preventDefault();
    mark(next.key);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose(null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{texts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              className={styles.search}
              type="search"
              contentBefore={<SearchRegular />}
              placeholder={texts.searchHint}
              aria-label={texts.search}
              value={wanted}
              onChange={(_, { value }) => setWanted(value)}
              onKeyDown={press}
            />
            <FunctionOptions groups={found} options={options} current={current} locale={locale} onMark={mark} onInsert={insert} />
            <div className={styles.details} role="region" aria-label={texts.about} tabIndex={0}>
              {current !== null && <FunctionDetails fn={current.fn} locale={locale} />}
            </div>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" disabled={current === null} onClick={insert}>
              {texts.insert}
            </Button>
            <Button onClick={() => onClose(null)}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
