/** A word that could stand at the cursor, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly text?: string;
}
