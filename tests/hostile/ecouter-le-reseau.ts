import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'

/** What tried to leave the machine while we listened. */
export type Ecoute = {readonly appels: readonly string[]; readonly rendre: () => void}

/** Cuts every door to the network in this process: a call is noted, and fails. */
export function ecouterLeReseau(): Ecoute {
  const appels: string[] = []
  const portes: readonly (readonly [object, string])[] = [
    [net.Socket.prototype, 'connect'],
    [dns, 'lookup'],
    [dns, 'resolve'],
    [dns.promises, 'lookup'],
    [http, 'request'],
    [http, 'get'],
    [https, 'request'],
    [https, 'get'],
    [globalThis, 'fetch'],
  ]
  const avant = portes.map(([objet, nom]) => Object.getOwnPropertyDescriptor(objet, nom))
  for (const [objet, nom] of portes)
    Object.defineProperty(objet, nom, {
      configurable: true,
      writable: true,
      value: (...arguments_: readonly unknown[]) => {
        appels.push(`${nom} ${String(arguments_[0])}`)
        throw new Error(`réseau coupé : ${nom}`)
      },
    })
  syncBuiltinESMExports()
  return {
    appels,
    rendre: () => {
      for (const [rang, [objet, nom]] of portes.entries()) {
        const descripteur = avant[rang]
        if (descripteur) Object.defineProperty(objet, nom, descripteur)
      }
      syncBuiltinESMExports()
    },
  }
}
