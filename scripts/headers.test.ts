import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cacheHeader,
  contentSecurityPolicy,
  cspMetaTag,
  headersFile,
  modelOriginOf,
  PUBLIC_HEADERS,
  securityHeaders,
} from './headers.mjs';

/** A policy as a map of directive to its values. */
function parse(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values];
    }),
  );
}

describe('the Content-Security-Policy', () => {
  it('connects to nowhere but the own origin', () => {
    const policy = parse(contentSecurityPolicy());
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    for (const values of policy.values())
      for (const value of values) expect(value).not.toMatch(/^(\*|https?:|'unsafe-)/);
  });

  it('adds exactly the one origin that models come from, and nothing else changes', () => {
    const origin = modelOriginOf('https://models.example.org/v1/');
    const plain = parse(contentSecurityPolicy());
    const other = parse(contentSecurityPolicy({ modelOrigin: origin }));
    expect(other.get('connect-src')).toEqual(["'self'", 'https://models.example.org']);
    plain.delete('connect-src');
    other.delete('connect-src');
    expect([...other]).toEqual([...plain]);
  });

  it('lets a nonce in for development only', () => {
    expect(contentSecurityPolicy()).not.toContain('nonce');
    const dev = parse(contentSecurityPolicy({ dev: true }));
    expect(dev.get('script-src')).toContain("'nonce-aura-dev'");
    expect(dev.get('style-src')).toContain("'nonce-aura-dev'");
  });

  it('as a meta tag leaves out only what a meta tag cannot say', () => {
    const content = /content="([^"]*)"/.exec(cspMetaTag())?.[1] ?? '';
    const header = parse(contentSecurityPolicy());
    header.delete('frame-ancestors');
    expect([...parse(content)]).toEqual([...header]);
  });
});

describe('modelOriginOf', () => {
  it.each([undefined, '', '/models/', './models/'])('is none for %s', (base) => {
    expect(modelOriginOf(base)).toBeUndefined();
  });

  it.each(['models.example.org', 'file:///models/', '//example.org/'])('refuses %s', (base) => {
    expect(() => modelOriginOf(base)).toThrow('MODEL_BASE_URL');
  });
});

describe('cacheHeader', () => {
  it.each(['/assets/index-abc.js', '/models/fr_feature-87aacdfe57.onnx'])('%s for ever', (path) => {
    expect(cacheHeader(path)).toContain('immutable');
  });

  it.each(['/', '/index.html', '/portraits', '/sw.js', '/config.json', '/icons/icon.svg'])(
    '%s never without asking',
    (path) => {
      expect(cacheHeader(path)).toBe('no-cache');
    },
  );
});

describe('the _headers file', () => {
  it('in public/ is what the definition makes', () => {
    expect(readFileSync(PUBLIC_HEADERS, 'utf8')).toBe(headersFile());
  });

  it('holds every security header, in lines a host accepts', () => {
    const text = headersFile();
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(text).toContain(`  ${name}: ${value}\n`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
  });
});
