import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { functionListTexts } from "../../locale/hosts/function-list.ts";
import type { FunctionGroup, ListedFunction } from "./listed-functions.ts";

/** A function in the list. One may answer several questions, and each time it has a key of its own. */
export interface FunctionOption {
  readonly key: string;
  readonly fn: ListedFunction;
}

const keyOf = (group: FunctionGroup, fn: ListedFunction) => `${group.title} ${fn.name}`;

export const optionsIn = (groups: readonly FunctionGroup[]): readonly FunctionOption[] =>
  groups.flatMap((group) => group.functions.map((fn) => ({ key: keyOf(group, fn), fn })));

/** The option that a key moves the mark to; null where it moves none. */
export function optionAt(options: readonly FunctionOption[], current: FunctionOption | null, key: string): FunctionOption | null {
  const at = options.findIndex((one) => one.key === current?.key);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8, Home: 0, End: options.length - 1 }[key];
  return to === undefined || options.length === 0 ? null : options[Math.min(options.length - 1, Math.max(0, to))];
}

const useStyles = makeStyles({
  list: {
    overflowY: "auto",
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingBlockEnd: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    position: "sticky",
    insetBlockStart: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  option: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Below the heading that stays in sight.
    scrollMarginBlock: "36px 4px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  name: { ...typographyStyles.body1Strong, display: "block" },
  of: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  nothing: { margin: 0, padding: tokens.spacingHorizontalM },
});

export interface FunctionOptionsProps {
  readonly groups: readonly FunctionGroup[];
  /** The same in one list. */
  readonly options: readonly FunctionOption[];
  readonly current: FunctionOption | null;
  readonly locale: Locale;
  readonly onMark: (key: string) => void;
  readonly onInsert: () => void;
}

/** The functions as a list in which the arrow keys move a mark; Enter and a double click insert. */
export function FunctionOptions({ groups, options, current, locale, onMark, onInsert }: FunctionOptionsProps) {
  const styles = useStyles();
  const texts = functionListTexts(locale);
  const id = useId();
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => void marked.current?.scrollIntoView({ block: "nearest" }), [current]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") return onInsert();
    const next = optionAt(options, current, event.key);
    if (next === null) return;
    event.preventDefault();
    onMark(next.key);
  };
  if (options.length === 0) return <p className={styles.nothing}>{texts.nothing}</p>;
  return (
    <div
      className={styles.list}
      role="listbox"
      aria-label={texts.list}
      tabIndex={0}
      aria-activedescendant={current === null ? undefined : `${id}${options.indexOf(current)}`}
      onKeyDown={press}
    >
      {groups.map((group, g) => (
        <div key={group.title} role="group" aria-labelledby={`${id}group${g}`}>
          <div id={`${id}group${g}`} className={styles.heading} role="presentation">
            {group.title}
          </div>
          {group.functions.map((fn) => {
            const key = keyOf(group, fn);
            const isCurrent = key === current?.key;
            return (
              <div
                key={key}
                id={`${id}${options.findIndex((one) => one.key === key)}`}
                ref={isCurrent ? marked : null}
                role="option"
                aria-selected={isCurrent}
                className={mergeClasses(styles.option, isCurrent && styles.current)}
                onClick={() => onMark(key)}
                onDoubleClick={onInsert}
              >
                <span className={styles.name}>{fn.name}</span>
                {fn.of !== null && <span className={styles.of}>{fn.of}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
