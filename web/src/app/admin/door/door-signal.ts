import { Answer } from './answer';

const TONES: Record<Answer['verdict'], number> = { admit: 1200, refuse: 220, unsure: 500 };
const BUZZES: Record<Answer['verdict'], number[]> = { admit: [80], refuse: [250, 80, 250], unsure: [150] };

let sound: AudioContext | undefined;

/** Tells hands and ears what the screen says, where the device can. */
export function signal(verdict: Answer['verdict']): void {
  navigator.vibrate?.(BUZZES[verdict]);
  if (typeof AudioContext === 'undefined') return;
  sound ??= new AudioContext();
  const tone = sound.createOscillator();
  tone.frequency.value = TONES[verdict];
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + (verdict === 'admit' ? 0.12 : 0.4));
}
