import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { roles, type Role } from "../engine/dataset.ts";
import { paneDataTexts, roleGroups } from "../locale/pane-data.ts";
import { ColumnItem } from "./column-item.tsx";
import { RoleList } from "./role-list.tsx";
import { Section } from "./section.tsx";
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
  const given = pane.draft.roles;
  const title = (role: Role | null) => (role === null ? texts.unused : roleGroups[role][locale]);
  const nameOf = (column: number) => source.columns[column].name || source.columns[column].letters;

  const move = (column: number, role: Role | null) => {
    if (role === given[column]) return;
    const single = role === "dmu" || role === "period" || role === "group";
    const displaced = single ? given.indexOf(role) : -1;
    pane.change({ kind: "role", column, role });
    say({ sentence: texts.moved(nameOf(column), title(role)) + (displaced < 0 ? "" : texts.displaced(nameOf(displaced))), column });
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
    <Section title={texts.columns}>
      <p className={styles.hint}>{texts.columnsHint}</p>
      <div ref={lists} className={styles.lists}>
        {[...roles, null].map((role) => {
          const members = [...source.columns.keys()].filter((column) => (given[column] ?? null) === role);
          return (
            <RoleList
              key={role ?? ""}
              title={title(role)}
              count={members.length}
              empty={dragged !== null ? texts.empty : role === "dmu" || role === "input" || role === "output" ? texts.required : texts.none}
              awaits={dragged !== null}
              onDrop={() => {
                if (dragged !== null) move(dragged, role);
                drag(null);
              }}
            >
              {members.map((column) => (
                <ColumnItem
                  key={column}
                  column={column}
                  source={source}
                  role={role}
                  title={title}
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
