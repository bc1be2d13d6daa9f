/** The kinds of exercises, one file each in kinds/: adding a kind is adding a file. */
import type { ExerciseKind } from './exercise.ts';

const files = import.meta.glob<{ kind: ExerciseKind }>('./kinds/*.ts');

export async function loadExerciseKind(name: string): Promise<ExerciseKind | undefined> {
  return (await files[`./kinds/${name}.ts`]?.())?.kind;
}
