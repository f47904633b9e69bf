import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { columnForm } from "./column-form.ts";
import { ColumnItem } from "./column-item.tsx";
import { RoleList } from "./role-list.tsx";
import { Section } from "../parts/section.tsx";
import type { TablePartProps } from "./table-part.ts";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  lists: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** The columns, listed under the part that each plays; moved by drag or by menu. */
export function ColumnsPart({ pane, source, locale }: TablePartProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const lists = useRef<HTMLDivElement>(null);
  const [dragged, drag] = useState<number | null>(null);
  const [said, say] = useState({ sentence: "", column: -1 });
  const form = columnForm(pane.draft, source, locale);
  const { parts, given } = form;
  const title = (part: string | null) => parts.find(({ id }) => id === part)?.title ?? texts.unused;
  const nameOf = (column: number) => source.columns[column].name || source.columns[column].letters;

  const move = (column: number, part: string | null) => {
    if (part === given[column]) return;
    const displaced = parts.some(({ id, single }) => id === part && single) ? given.indexOf(part) : -1;
    pane.change(form.action(column, part));
    say({ sentence: texts.moved(nameOf(column), title(part)) + (displaced < 0 ? "" : texts.displaced(nameOf(displaced))), column });
  };

  // The row stands in another list now: the keyboard goes with it, after the menu has closed.
  useEffect(() => {
    if (said.column < 0) return;
    const focus = () => lists.current?.querySelector<HTMLElement>(`[data-column="${said.column}"] button`)?.focus();
    // A menu that closes late hands the focus to a row that is gone: it is nobody's then.
    const moments = [setTimeout(focus, 30), ...[150, 400].map((late) => setTimeout(() => document.activeElement === document.body && focus(), late))];
    return () => moments.forEach((moment) => clearTimeout(moment));
  }, [said]);

  return (
    <Section title={form.title}>
      <p className={styles.hint}>{form.hint}</p>
      <div ref={lists} className={styles.lists}>
        {[...parts, null].map((part) => {
          const id = part?.id ?? null;
          const members = [...source.columns.keys()].filter((column) => (given[column] ?? null) === id);
          return (
            <RoleList
              key={id ?? ""}
              title={title(id)}
              help={part?.help}
              count={members.length}
              empty={dragged !== null ? texts.empty : (part?.empty ?? texts.none)}
              awaits={dragged !== null}
              onDrop={() => {
                if (dragged !== null) move(dragged, id);
                drag(null);
              }}
            >
              {members.map((column) => (
                <ColumnItem
                  key={column}
                  column={column}
                  source={source}
                  part={id}
                  form={form}
                  locale={locale}
                  onMove={(wanted) => move(column, wanted)}
                  onDrag={(begun) => drag(begun ? column : null)}
                />
              ))}
            </RoleList>
          );
        })}
      </div>
      <div className={styles.spoken} role="status">
        {said.sentence}
      </div>
    </Section>
  );
}
