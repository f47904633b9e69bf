/** The observations that a frontier should be made of, for m inputs and s outputs of both kinds: max{m·s, 3(m + s)} (Cooper, Seiford & Tone 2007). */
export const recommendedUnits = (m: number, s: number): number => Math.max(m * s, 3 * (m + s));
