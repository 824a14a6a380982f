import { describe, expect, it } from 'vitest';
import { problemName, problems, problemType, type ProblemName } from '#shared/protocol/problem.ts';

describe('problem types', () => {
  it('are stable URIs that lead back to their names', () => {
    for (const name of Object.keys(problems) as ProblemName[]) expect(problemName(problemType(name))).toBe(name);
    expect(problemType('clock-skew')).toBe('urn:disclosure-desk:problem:clock-skew');
  });

  it('of others, and of names every object has, are unknown', () => {
    expect(problemName('about:blank')).toBeNull();
    expect(problemName('urn:disclosure-desk:problem:toString')).toBeNull();
  });

  it('all have a status that refuses and a title in Chinese', () => {
    for (const { status, title } of Object.values(problems)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).toMatch(/\p{Script=Han}/u);
    }
  });
});
