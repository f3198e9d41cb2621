// Loaded before a command (`node --import`): stops the clock at a moment of the place, as its inhabitants read it.
const VraieDate = Date
const arretee = new VraieDate(process.env.HEURE_D_ESSAI ?? '2009-03-02T12:00:00').getTime()

globalThis.Date = class extends VraieDate {
  constructor(...morceaux) {
    super(...(morceaux.length === 0 ? [arretee] : morceaux))
  }

  static now() {
    return arretee
  }
}
