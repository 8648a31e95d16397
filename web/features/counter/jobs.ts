import { call, type Answer, type Schemas } from "../../shared/api/client.ts";
import { performCoupon, type CouponJob, type CouponResult } from "./coupon-jobs.ts";

/** A write that the counter is about: enough to send it again, unchanged, under the same key. */
export type Job =
  | { kind: "stamp"; key: string; card: string; stamps: number; programIds: string[] | undefined }
  | { kind: "purchase"; key: string; card: string; stamps: number; programIds: string[] | undefined; purchase: Schemas["Purchase"] }
  | { kind: "act"; key: string; card: string; programId: string; actionId: string; proof?: string }
  | { kind: "undo"; key: string; card: string; entryId: string }
  | { kind: "reserve"; key: string; card: string; programId: string; rewardId?: string; value?: number }
  | { kind: "give"; key: string; card: string; to: string; programId: string; amount: number }
  | { kind: "hand-out"; key: string; card: string; redemptionId: string }
  | { kind: "release"; key: string; card: string; redemptionId: string }
  | CouponJob;

type WithoutKey<T> = T extends Job ? Omit<T, "key"> : never;
export type Wish = WithoutKey<Job>;

export type Guest = Answer<"post", "/v1/cards/lookup">;

/** What a job has led to. */
export type Result =
  | { kind: "stamped" | "acted" | "undone"; receipt: Schemas["Receipt"] }
  | { kind: "given-away"; transfer: Schemas["Transfer"] }
  | { kind: "reserved" | "handed-out" | "released"; redemption: Schemas["Redemption"] }
  | CouponResult;

export async function perform(job: Job, token: string): Promise<Result> {
  const { key } = job;
  switch (job.kind) {
    case "stamp": {
      const { card, stamps, programIds } = job;
      const body = { card, stamps, ...(programIds && { programIds }) };
      return { kind: "stamped", receipt: await call("post", "/v1/stamps", { token, key, body }) };
    }
    case "purchase": {
      const { card, stamps, programIds, purchase } = job;
      const body = { card, purchase, stamps, ...(programIds && { programIds }) };
      return { kind: "stamped", receipt: await call("post", "/v1/purchases", { token, key, body }) };
    }
    case "act": {
      const { card, programId, actionId, proof } = job;
      const body = { card, programId, actionId, ...(proof && { proof }) };
      return { kind: "acted", receipt: await call("post", "/v1/actions", { token, key, body }) };
    }
    case "undo": {
      const path = { entryId: job.entryId };
      return { kind: "undone", receipt: await call("post", "/v1/stamps/{entryId}/reversal", { token, key, path, body: {} }) };
    }
    case "reserve": {
      const { card, programId, rewardId, value } = job;
      const body = { card, programId, ...(rewardId && { rewardId }), ...(value && { value }) };
      return { kind: "reserved", redemption: await call("post", "/v1/redemptions", { token, key, body }) };
    }
    case "give": {
      const { card, to, programId, amount } = job;
      return { kind: "given-away", transfer: await call("post", "/v1/transfers", { token, key, body: { card, to, programId, amount } }) };
    }
    case "hand-out":
    case "release":
      return finish(job, token);
    case "coupon":
    case "coupon-redeem":
    case "coupon-release":
    case "coupon-give":
      return performCoupon(job, token);
  }
}

async function finish({ kind, key, redemptionId }: Extract<Job, { redemptionId: string }>, token: string): Promise<Result> {
  const options = { token, key, path: { redemptionId } };
  return kind === "hand-out"
    ? { kind: "handed-out", redemption: await call("post", "/v1/redemptions/{redemptionId}/confirmation", options) }
    : { kind: "released", redemption: await call("post", "/v1/redemptions/{redemptionId}/release", options) };
}
