import { describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { createAttempts } from '#core/services/session/attempts.ts';
import { openJob, passphrases, revisionOf, submitSample } from '../core/job.ts';

const wait = (seconds: number) => ({ ok: false, error: { type: 'session/wait', seconds } });
const wrong = { ok: false, error: { type: 'session/wrong-passphrase' } };

describe('wrong passphrases', () => {
  const person = 'p' as PersonId;
  const clockAt = { at: 1_000_000, now: () => clockAt.at as Instant };
  const wrongTimes = (attempts: ReturnType<typeof createAttempts>, times: number): void => {
    for (let n = 0; n < times; n += 1) {
      const may = attempts.begin(person);
      if (!may.ok) clockAt.at += may.error.seconds * 1000;
      if (!may.ok) attempts.begin(person);
    }
  };

  test('cost a wait from the fifth on, twice as long each time, a quarter of an hour at most', () => {
    const attempts = createAttempts(clockAt);
    const waits: number[] = [];
    for (let n = 0; n < 14; n += 1) {
      expect(attempts.begin(person).ok).toBe(true);
      const next = attempts.begin(person);
      if (next.ok) continue;
      waits.push(next.error.seconds);
      clockAt.at += next.error.seconds * 1000;
    }
    // Four pairs were free tries; every pair after that was one try and one refusal.
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
  });

  test('are forgotten after the right one, and are counted for one person only', () => {
    const attempts = createAttempts(clockAt);
    wrongTimes(attempts, 7);
    expect(attempts.begin(person).ok).toBe(false);
    expect(attempts.begin('q' as PersonId).ok).toBe(true);
    attempts.right(person);
    expect(attempts.begin(person).ok).toBe(true);
  });

  test('lock nobody out longer than the wait when the clock is set back', () => {
    const attempts = createAttempts(clockAt);
    wrongTimes(attempts, 5);
    clockAt.at -= 365 * 24 * 3_600_000;
    expect(attempts.begin(person)).toEqual(wait(5));
    clockAt.at += 5_000;
    expect(attempts.begin(person).ok).toBe(true);
  });
});

test('guessing at the lock screen is slowed down, also a hundred guesses at once', async () => {
  await using job = await openJob();
  const { desk, people } = job;
  const guess = (n: number) => desk.call('session.unlock', { person: people.chief.id, passphrase: `猜第${n}次口令` });

  const replies = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n)));
  expect(replies.filter((reply) => JSON.stringify(reply) === JSON.stringify(wrong))).toHaveLength(5);
  expect(replies.filter((reply) => !reply.ok && reply.error.type === 'session/wait')).toHaveLength(95);

  const right = { person: people.chief.id, passphrase: passphrases.chief };
  expect(await desk.call('session.unlock', right)).toMatchObject({ error: { type: 'session/wait' } });
  desk.clock.pass(5_000);
  expect((await desk.call('session.unlock', right)).ok).toBe(true);
});

test('guesses at the approval count with the guesses at the lock screen', async () => {
  await using job = await openJob();
  const { desk, people } = job;
  const { submission } = await submitSample(job);
  const act = { submission, revision: await revisionOf(desk, submission), passphrase: '猜一个口令' };

  for (let n = 0; n < 3; n += 1) expect(await desk.call('review.approve', act)).toEqual(wrong);
  for (let n = 0; n < 2; n += 1)
    expect(await desk.call('session.unlock', { person: people.chief.id, passphrase: '再猜一个' })).toEqual(wrong);
  expect(await desk.call('review.approve', act)).toMatchObject({ error: { type: 'session/wait' } });
});
