import type {Image} from '../../documents/index.js'

/** A picture, or what keeps it from being printed, said so as to end a sentence. */
export type LectureDImage = {readonly image: Image} | {readonly refus: string}
