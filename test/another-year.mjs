// Loaded before the program, so that its clock stands two years on: what is written must not depend on the day.
const Clock = Date;
const later = 2 * 365 * 24 * 60 * 60 * 1000;

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Clock.now() + later]));
  }

  static now() {
    return Clock.now() + later;
  }
};
