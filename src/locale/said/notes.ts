import { saidOfNotes, type Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { dataNotes } from "./data-notes.ts";
import { quotable } from "../wording/quotable.ts";
import { runNotes } from "./run-notes.ts";

saidOfNotes.learn(runNotes);
saidOfNotes.learn(dataNotes);

/** The sentence about something that the reader of the results must know. */
export const noteSentence = (note: Note, locale: Locale): string => saidOfNotes.sentence(note.code, quotable(note), locale);
