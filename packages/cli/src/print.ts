/** Writes to standard output. A reader that has gone away (`primum ... | head`) ends the output, not the command. */
export const print = (text: string): void => {
  process.stdout.write(text);
};

/** One sentence on standard error. */
export const complain = (sentence: string): void => {
  process.stderr.write(`${sentence.replaceAll(/\s+/g, ' ').trim()}\n`);
};

/** Makes a closed pipe an ordinary end on both outputs. */
export const tolerateClosedPipes = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
};
