import { createHash } from 'node:crypto';
import { DomainError } from '#kernel';

/** RFC 9110 preconditions. The entity tag of a stream is its version in quotes. */

/** What If-Match asks of a stream: to exist, or to have one of these versions. */
export type IfMatch = '*' | readonly number[];

const TAGS = /^\s*(W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(,\s*(W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*)*$/;

/**
 * Reads an If-Match header. Tags that can't be a version (weak ones, other texts) match nothing. Throws
 * HEADER_INVALID where it is no list of entity tags.
 */
export function parseIfMatch(header: string | undefined): IfMatch | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return '*';
  if (!TAGS.test(header)) {
    throw new DomainError('HEADER_INVALID', 'If-Match must be a version in quotes, e.g. "3"', {
      header: 'If-Match',
      value: header,
    });
  }
  return header.split(',').flatMap((tag) => {
    const version = /^\s*"(\d{1,9})"\s*$/.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

/** Whether an If-None-Match header names a tag, by weak comparison. */
export function noneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** The tag of a stream's version. */
export const versionTag = (version: number): string => `"${version}"`;

/** The tag of an answer that is no stream: a digest of its text. */
export const digestTag = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
