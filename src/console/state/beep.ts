/** Frequencies in hertz, played one after the other. */
const TUNES = { urgent: [880, 660, 880], words: [520], asked: [660, 520] } as const;
const NOTE_S = 0.16;
const VOLUME = 0.15;

let context: AudioContext | null = null;

/** A short sound, made here: no file to load. Browsers allow it once something on the page was pressed. */
export function beep(tune: keyof typeof TUNES): void {
  context ??= new AudioContext();
  const { destination, currentTime } = context;
  TUNES[tune].forEach((frequency, index) => {
    const start = currentTime + index * NOTE_S;
    const tone = new OscillatorNode(context as AudioContext, { frequency });
    const volume = new GainNode(context as AudioContext, { gain: VOLUME });
    volume.gain.setTargetAtTime(0, start + NOTE_S / 2, NOTE_S / 6);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + NOTE_S);
  });
}
