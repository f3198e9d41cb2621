// Loaded before a command: every door to the network is shut, and whoever knocks is written down.
import dns from 'node:dns'
import {appendFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'

const refuser = (porte) => (cible) => {
  appendFileSync(
    process.env.ANIMREG_APPELS,
    `${porte} ${String(cible)} : ${process.argv.slice(2).join(' ')}\n`,
  )
  throw new Error(`réseau coupé : ${porte}`)
}

net.Socket.prototype.connect = refuser('connect')
for (const porte of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[porte] = refuser(porte)
  dns.promises[porte] = refuser(porte)
}
globalThis.fetch = refuser('fetch')
syncBuiltinESMExports()
