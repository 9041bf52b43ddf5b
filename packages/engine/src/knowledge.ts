import type { Concept } from './knowledge/concept.ts';
import type { Measurement } from './knowledge/measurement.ts';
import type { Procedure } from './knowledge/procedure.ts';
import type { Rule } from './knowledge/rule.ts';
import type { Texts } from './knowledge/texts.ts';

export * from './knowledge/concept.ts';
export * from './knowledge/measurement.ts';
export * from './knowledge/procedure.ts';
export * from './knowledge/rule.ts';
export * from './knowledge/texts.ts';

export interface Component {
  readonly id: string;
  readonly kind: string;
  readonly allergens: readonly string[];
}

/** A part of the body; `within` is the larger part that holds it, `touches` those beside it, said of both. */
export interface Area {
  readonly id: string;
  readonly within: string | null;
  readonly touches: readonly string[];
}

/** The protocol that a clinic has adopted, as a report names it; the hash is that of its own settings. */
export interface Adopted {
  readonly clinic: string;
  readonly adopted: string;
  readonly sha256: string;
}

/** Everything that deciding and explaining needs, at one version. Frozen; made by the compiler. */
export interface Knowledge {
  readonly version: string;
  readonly sha256: string;
  readonly approved: boolean;
  /** Set by `withProtocol`; the hash above stays that of the knowledge itself. */
  readonly protocol?: Adopted;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly rules: readonly Rule[];
  readonly procedures: readonly Procedure[];
  readonly measurements: readonly Measurement[];
  readonly components: Readonly<Record<string, Component>>;
  readonly areas: Readonly<Record<string, Area>>;
  readonly roles: readonly string[];
  readonly texts: Readonly<Record<string, Texts>>;
}
