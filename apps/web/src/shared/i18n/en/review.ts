/** Texts of what is decided by a second person, taken back or filled in later. */
export const review = {
  entry_form: {
    uneven: 'Debits and credits differ.',
  },
} as const;
