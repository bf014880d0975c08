import { CST, Lexer } from 'yaml';

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** Every comment of a text, in order. What only looks like one, in a text between quotes or in a literal block, is none. */
export function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isContent ? 'scalar' : CST.tokenType(lexeme);
    if (type === 'comment') found.push({ offset, text: lexeme.trimEnd() });
    // The lexer marks documents, ends of lines and scalars with control characters that are not in the text.
    isContent = type === 'scalar' && !isContent;
    if (lexeme !== CST.DOCUMENT && lexeme !== CST.FLOW_END && !isContent) offset += lexeme.length;
  }
  return found;
}
