import type {z} from 'zod'
import type {schemaReferentiel} from './schema.js'

export type Referentiel = Readonly<z.infer<typeof schemaReferentiel>>
export type Indicateur = Referentiel['indicateurs'][number]
export type Ventilation = Referentiel['ventilations'][number]
export type Nature = Indicateur['nature']
export type ChiffreCle = Referentiel['chiffres_cles'][number]
export type Regle = Referentiel['regles'][number]
export type TermeDeRegle = Regle['gauche'][number]
export type Personnes = NonNullable<Referentiel['personnes']>
export type Comptage = NonNullable<Indicateur['comptage']>[number]
