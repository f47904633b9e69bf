export declare function findParallel(): string | null;
export declare function ensureParallel(): string | null;
