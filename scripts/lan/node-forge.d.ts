/** The part of node-forge that we use; it ships no types. */
declare module 'node-forge' {
  interface Asn1 {
    readonly value: string | readonly Asn1[];
  }
  interface PublicKey {
    readonly n: unknown;
  }
  interface PrivateKey {
    readonly d: unknown;
  }
  interface Attribute {
    name: string;
    value: string;
  }
  interface Certificate {
    publicKey: PublicKey;
    serialNumber: string;
    validity: { notBefore: Date; notAfter: Date };
    subject: { attributes: Attribute[] };
    setSubject(attributes: Attribute[]): void;
    setIssuer(attributes: Attribute[]): void;
    setExtensions(extensions: Record<string, unknown>[]): void;
    generateSubjectKeyIdentifier(): { getBytes(): string };
    sign(key: PrivateKey, digest: unknown): void;
  }
  interface Forge {
    pki: {
      createCertificate(): Certificate;
      certificateToPem(certificate: Certificate): string;
      certificateFromPem(pem: string): Certificate;
      privateKeyFromPem(pem: string): PrivateKey;
      publicKeyFromPem(pem: string): PublicKey;
    };
    md: { sha256: { create(): unknown } };
    asn1: {
      Class: { UNIVERSAL: number; CONTEXT_SPECIFIC: number };
      Type: { SEQUENCE: number };
      create(tagClass: number, type: number, constructed: boolean, value: string | Asn1[]): Asn1;
    };
    util: { bytesFromIP(ip: string): string };
  }
  const forge: Forge;
  export default forge;
}
