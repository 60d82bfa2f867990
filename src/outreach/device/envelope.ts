/**
 * Seals what is written without a network to the municipality's public key, at once: the phone can't read it again, and needn't in order to send it.
 * ECDH on P-256 with a key made for this one text, HKDF and AES-GCM, by the Web Crypto of a browser as of the server. The text's own id is bound in, so
 * that nothing can be sent as something else.
 */

/** A text that is sealed, as it lies on the phone and travels. Everything but the key's version is base64url. */
export type Sealed = {
  /** the version of the key that it is sealed to */
  v: number
  /** the public half of the key that was made for it */
  e: string
  /** the nonce */
  n: string
  /** the text */
  c: string
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const NONCE_BYTES = 12
const { subtle } = globalThis.crypto

type Bytes = Uint8Array<ArrayBuffer>

const encoded = (text: string): Bytes => new TextEncoder().encode(text)

export function toBase64(bytes: ArrayBuffer | Bytes): string {
  let letters = ''
  for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte)
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null for what isn't base64url. */
export function fromBase64(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** The key of one text: from the secret that only its maker and the municipality come to, and bound to both public halves. */
async function textKey(secret: ArrayBuffer, ephemeral: Bytes, receiver: Bytes, use: 'encrypt' | 'decrypt') {
  const both = new Uint8Array(ephemeral.length + receiver.length)
  both.set(ephemeral)
  both.set(receiver, ephemeral.length)
  const derived = { name: 'HKDF', hash: 'SHA-256', salt: both, info: encoded('hemvist outreach 1') }
  const whole = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  return subtle.deriveKey(derived, whole, { name: 'AES-GCM', length: 256 }, false, [use])
}

/** Seals `text`, under its `id`, to a public key (a raw point). */
export async function sealTo(key: { version: number; publicKey: Bytes }, id: string, text: string): Promise<Sealed> {
  const receiver = await subtle.importKey('raw', key.publicKey, CURVE, false, [])
  const own = await subtle.generateKey(CURVE, false, ['deriveBits'])
  const secret = await subtle.deriveBits({ name: 'ECDH', public: receiver }, own.privateKey, 256)
  const ephemeral = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const aes = await textKey(secret, ephemeral, key.publicKey, 'encrypt')
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoded(id) }, aes, encoded(text))
  return { v: key.version, e: toBase64(ephemeral), n: toBase64(iv), c: toBase64(sealed) }
}

/** What the private half of a pair (PKCS 8) opens: null for what was sealed to another, sent as another's, or changed on its way. */
export async function openWith(
  key: { publicKey: Bytes; privateKey: Bytes },
  id: string,
  { e, n, c }: Sealed,
): Promise<string | null> {
  const [ephemeral, iv, sealed] = [fromBase64(e), fromBase64(n), fromBase64(c)]
  if (ephemeral === null || iv === null || sealed === null || iv.length !== NONCE_BYTES) return null
  try {
    const own = await subtle.importKey('pkcs8', key.privateKey, CURVE, false, ['deriveBits'])
    const theirs = await subtle.importKey('raw', ephemeral, CURVE, false, [])
    const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
    const aes = await textKey(secret, ephemeral, key.publicKey, 'decrypt')
    const text = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: encoded(id) }, aes, sealed)
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return null
  }
}

/** A new pair, as it is kept. */
export async function newPair(): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const made = await subtle.generateKey(CURVE, true, ['deriveBits'])
  const [raw, pkcs8] = await Promise.all([
    subtle.exportKey('raw', made.publicKey),
    subtle.exportKey('pkcs8', made.privateKey),
  ])
  return { publicKey: new Uint8Array(raw), privateKey: new Uint8Array(pkcs8) }
}
