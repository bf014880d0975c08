/** The register of processing activities: its command, and what its formats say around the answers. */
export const register = {
  // What people write when there is none to name; the questions ask for these words. Read, never shown.
  'register.none_words': 'none|nobody',
} as const;
