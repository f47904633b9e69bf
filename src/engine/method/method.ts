import type { Index } from "./index.ts";
import type { Model } from "./model.ts";

export type Method = Model | Index;
