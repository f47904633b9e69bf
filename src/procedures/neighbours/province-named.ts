import { nameKey } from "./name-key.ts";
import { provinces, type Province } from "./provinces34.ts";

const byName = new Map(provinces.map((one) => [one.name, one]));

/** The province of a label, however it is written: 北京, 北京市, Beijing. Undefined where it is none. */
export const provinceNamed = (label: string): Province | undefined => byName.get(nameKey(label));
