#!/usr/bin/env node
// Same program from the sources, without a build: node bin/dev.js structures lister
import {register} from 'tsx/esm/api'

register()
const {demarrer} = await import('../src/cli/entree.ts')
await demarrer(process.argv.slice(2))
