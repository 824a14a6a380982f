import { halfWidth } from './halfWidth.ts';

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** A number as people write it (12,345.60、１２３４５、12345.6元、98%) as decimal text; otherwise as typed. */
export function readDecimal(text: string): string {
  const plain = halfWidth(text)
    .trim()
    .replace(/[\s,，]/gu, '')
    .replace(/^[¥￥]/u, '')
    .replace(/(?<=\d)(?:元|万元|%|[\p{Script=Han}])$/u, '');
  return DECIMAL.test(plain) ? plain : text.trim();
}

export const isDecimal = (value: string): boolean => DECIMAL.test(value);

/** 12345.6 as 12,345.6; what is no number as typed. */
export function showDecimal(value: string): string {
  if (!isDecimal(value)) return value;
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Digits behind the point. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
