import type { ServedKnowledge, ServedLibrary } from '@primum/contract';
import type { Texts } from '@primum/engine';
import type { Voice } from '@primum/words';

/** What the pages of the protocol show: the knowledge of a clinic in the language spoken, and the library behind it. */
export interface Known {
  readonly clinic: string;
  readonly knowledge: ServedKnowledge;
  readonly library: ServedLibrary;
  readonly texts: Texts;
  readonly voice: Voice;
}
