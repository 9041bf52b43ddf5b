import { plain } from '@primum/contract';

/** Columns that a text takes: letters, not the marks that combine with them. */
export const widthOf = (text: string): number => Array.from(text.replaceAll(/\p{M}/gu, '')).length;

/**
 * Lines of at most `width` columns; a longer word stands alone on its line.
 * @example wrap('one two three', 7) // ['one two', 'three']
 */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

/** Filled with blanks on the right up to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
