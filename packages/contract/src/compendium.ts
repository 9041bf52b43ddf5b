/** A length of time after a session: what we take, and the shortest and longest that the sources name, in the same unit. */
export interface Length {
  readonly unit: 'hours' | 'days';
  readonly count: number;
  /** Null where no source names a time. */
  readonly sources: readonly [shortest: number, longest: number] | null;
}

/** What something rests on, and how sure: the source says it in so many words, we read it so, or we infer it. */
export interface Backing {
  readonly statements: readonly string[];
  readonly citations: readonly string[];
  readonly sure: 'stated' | 'read' | 'inferred';
}

/** What one source, or several, say where sources differ. */
export interface View {
  readonly id: string;
  readonly statements: readonly string[];
  readonly citations: readonly string[];
}

/** One question that people ask, and what its answer is made of. */
export interface Answer extends Backing {
  readonly id: string;
  /** The statement that asks it. */
  readonly asks: string;
  /** The procedure that the written words are about; what is made from rules is about any procedure. */
  readonly about: string;
  /** `answer`, `list`: the rules are the answer, rule by rule or all by disposition; `note`: they stand under it. */
  readonly rules: { readonly as: 'answer' | 'list' | 'note'; readonly of: readonly string[] } | null;
  readonly spread: readonly View[];
  /** What we take where the sources differ or are silent. */
  readonly default: (Backing & { readonly time: Length | null }) | null;
  /** Instructions of the aftercare that belong to the answer. */
  readonly instructions: readonly string[];
  /** Whether the signs of the aftercare belong to the answer. */
  readonly signs: boolean;
}

/** One instruction of an aftercare: from when and until when after the session; null is at once, and no end named. */
export interface Instruction extends Backing {
  readonly id: string;
  readonly from: Length | null;
  readonly until: Length | null;
}

/** A sign after a session, and whom it is for: the clinic, or an ambulance. */
export interface Sign extends Backing {
  readonly id: string;
  readonly urgency: 'clinic' | 'emergency';
}

/** What to do after a session of one procedure, and what to look out for. */
export interface Aftercare {
  readonly procedure: string;
  readonly statements: readonly string[];
  readonly instructions: readonly Instruction[];
  readonly signs: readonly Sign[];
}

/** The words of an answer; `answer` is null where the rules are the answer. */
export interface AnswerTexts {
  readonly question: string;
  readonly answer: string | null;
  readonly spread: Readonly<Record<string, string>>;
  readonly default: string | null;
  readonly why: string | null;
}

/** What one language says of all this. */
export interface CompendiumTexts {
  readonly answers: Readonly<Record<string, AnswerTexts>>;
  readonly instructions: Readonly<Record<string, string>>;
  readonly signs: Readonly<Record<string, string>>;
}

/** Answers to the questions that people ask, and what to do after a session. */
export interface Compendium {
  readonly answers: readonly Answer[];
  readonly aftercare: readonly Aftercare[];
  readonly texts: Readonly<Record<string, CompendiumTexts>>;
}
