/** The part of jstat 1.9 that is used; the package ships no types. */
declare module 'jstat' {
  const jStat: {
    readonly normal: {
      readonly cdf: (value: number, mean: number, deviation: number) => number
      readonly inv: (share: number, mean: number, deviation: number) => number
    }
    readonly studentt: {
      readonly cdf: (value: number, degrees: number) => number
      readonly inv: (share: number, degrees: number) => number
    }
    readonly chisquare: {
      readonly inv: (share: number, degrees: number) => number
    }
  }
  export = jStat
}
