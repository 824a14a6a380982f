/** One step of a long command and how long it took, in whole milliseconds. */
export interface TimedStep {
  readonly name: string;
  readonly ms: number;
}

export interface StepTimer {
  readonly steps: readonly TimedStep[];
  /** Runs one step, says so on stderr, and keeps its time. */
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

export function createStepTimer(say: (line: string) => void): StepTimer {
  const steps: TimedStep[] = [];
  return {
    steps,
    step: async (name, work) => {
      const began = performance.now();
      const result = await work();
      const ms = Math.round(performance.now() - began);
      steps.push({ name, ms });
      say(`✓ ${name} ${ms} ms`);
      return result;
    },
  };
}
