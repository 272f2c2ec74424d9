const PITCH_HZ = 196
const SECONDS = 0.06
const LOUDNESS = 0.05

let audio: AudioContext | null = null

/** A short, quiet, low sound; nothing where there is no sound to be had. */
export function beep(): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = PITCH_HZ
  volume.gain.setValueAtTime(LOUDNESS, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + SECONDS)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + SECONDS)
}
