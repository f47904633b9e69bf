import type { FunctionsMetadata, MetadataOptions } from "../src/functions/metadata.ts";

export declare const iconSizes: readonly number[];
export declare const ribbonIcons: readonly string[];
export declare function manifestId(namespace?: string | null): string;
export declare function namespacesOf(metadata: FunctionsMetadata): readonly string[];
export declare function functionsPath(locale: "en" | "zh-CN", namespace?: string | null): string;
export declare function manifestName(namespace?: string | null): string;
export declare function manifest(base: string, namespace?: string | null): string;
export declare function addInFiles(
  base: string,
  functionsMetadata: (locale: "en" | "zh-CN", options: MetadataOptions) => FunctionsMetadata,
): Readonly<Record<string, string>>;
export declare function checkedBase(base: string): string;
