/* What the benchmark uses of packages that come without types. */

declare module '@nlpjs/core' {
  export class Container {
    use(plugin: unknown): string;
  }
}

declare module '@nlpjs/lang-en-min' {
  import type { Container } from '@nlpjs/core';

  export const TokenizerEn: unknown;
  export class StemmerEn {
    constructor(container: Container);
    tokenizeAndStem(text: string): string[];
  }
}

declare module '@nlpjs/neural' {
  export class NeuralNetwork {
    constructor(settings: { iterations: number; learningRate: number });
    train(
      corpus: readonly {
        readonly input: Readonly<Record<string, number>>;
        readonly output: Readonly<Record<string, number>>;
      }[],
    ): void;
    /** The same object at every call. */
    run(input: Readonly<Record<string, number>>): Readonly<Record<string, number>>;
  }
}
