// What a soak says: the counts of all processes added up, a line of progress, and the closing table. Plain Node.

const empty = () => ({ judged: 0, wrong: 0, illPosed: 0, unscored: 0 });
const add = (sum, one) => Object.keys(sum).forEach((key) => (sum[key] += one[key]));

/** The counts of several processes as one. */
export function addedUp(tallies) {
  const total = { cases: 0, lines: {}, unscored: {}, refused: {}, findings: [] };
  for (const tally of tallies) {
    total.cases += tally.cases;
    for (const [key, line] of Object.entries(tally.lines)) add((total.lines[key] ??= empty()), line);
    for (const kind of ["unscored", "refused"]) for (const [why, times] of Object.entries(tally[kind])) total[kind][why] = (total[kind][why] ?? 0) + times;
    total.findings.push(...tally.findings);
  }
  return total;
}

function summed({ lines }, keep = () => true) {
  const sum = empty();
  for (const [key, line] of Object.entries(lines)) if (keep(key)) add(sum, line);
  return sum;
}

const isProgram = (key) => key.startsWith("programs\t");
const reasons = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([why, times]) => `${why} ${times}`)
    .join(", ") || "none";

export function progress(total, elapsed) {
  const { judged, wrong, illPosed, unscored } = summed(total, (key) => !isProgram(key));
  const programs = summed(total, isProgram);
  return `${Math.round(elapsed / 1000)} s: ${judged} scores judged in ${total.cases} cases, ${wrong} wrong, ${illPosed} ill-posed and shown to be, ${unscored} unscored (${reasons(total.unscored)}); ${programs.judged} programs, ${programs.wrong} wrong`;
}

/** A table of counts by one part of the lines' names. */
function table(title, total, part) {
  const rows = new Map();
  for (const [key, line] of Object.entries(total.lines)) {
    const name = key.split("\t")[part];
    if (!rows.has(name)) rows.set(name, empty());
    add(rows.get(name), line);
  }
  const cells = (name, columns) => `${name.padEnd(34)}${columns.map((column) => String(column).padStart(11)).join("")}`;
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    cells(title, ["judged", "wrong", "ill-posed", "unscored"]),
    ...sorted.map(([name, { judged, wrong, illPosed, unscored }]) => cells(name, [judged, wrong, illPosed, unscored])),
  ].join("\n");
}

const shown = 12;

export function closing(total, setting) {
  const { judged, wrong, illPosed, unscored } = summed(total, (key) => !isProgram(key));
  const programs = summed(total, isProgram);
  const made = [...total.findings].sort((a, b) => (a.command === undefined) - (b.command === undefined));
  const findings = made
    .slice(0, shown)
    .map(({ number, method, generator, says, command = "", table: rows = "" }) => `\nCase ${number}, ${method}, ${generator}\n${says}\n${command}\n${rows}`);
  return [
    "",
    table("by method", total, 0),
    "",
    table("by kind of table", total, 1),
    "",
    `${judged} scores judged in ${total.cases} cases (${setting}): ${wrong} wrong; ${illPosed} ill-posed, each shown to be by exact solutions of data that differ in their last digit`,
    `${unscored} not judged: ${reasons(total.unscored)}`,
    `cases refused by a sentence: ${reasons(total.refused)}`,
    `${programs.judged} programs judged: ${programs.wrong} wrong, ${programs.illPosed} ill-posed`,
    ...findings,
    ...(made.length > shown
      ? [
          `and ${made.length - shown} cases more: ${made
            .slice(shown)
            .map(({ number }) => number)
            .slice(0, 40)
            .join(", ")}`,
        ]
      : []),
    ...(made.length > 0 ? ["\nOne case again, made smaller: npm run soak -- --case N"] : []),
  ].join("\n");
}
