/** How Node runs the server (programs.mjs). */
export const serverFlags: readonly string[]
