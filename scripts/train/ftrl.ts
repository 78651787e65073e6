/**
 * Logistic regression by FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013): every
 * weight has its own learning rate, and weights that earn too little stay at zero, which keeps the model small.
 */
export interface FtrlOptions {
  readonly rate: number;
  /** Pull towards zero; the higher, the fewer weights. */
  readonly l1: number;
  readonly l2: number;
}

/** Weights by place. Deterministic: the same updates in the same order give the same weights. */
export class Ftrl {
  readonly weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #options: FtrlOptions;

  constructor(size: number, options: FtrlOptions) {
    this.weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
    this.#squares = new Float64Array(size);
    this.#options = options;
  }

  /** Moves the weight at a place against the gradient of the loss. */
  update(place: number, gradient: number): void {
    const { rate, l1, l2 } = this.#options;
    const before = Math.sqrt(this.#squares[place] ?? 0);
    this.#squares[place] = (this.#squares[place] ?? 0) + gradient * gradient;
    const after = Math.sqrt(this.#squares[place]);
    const sum = (this.#sums[place] ?? 0) + gradient - ((after - before) / rate) * (this.weights[place] ?? 0);
    this.#sums[place] = sum;
    this.weights[place] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + after) / rate + l2);
  }
}
