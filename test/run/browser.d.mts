/** Where the browser is; null when there is none. */
export declare function browserPath(): string | null;
export declare function ensureBrowser(): void;
