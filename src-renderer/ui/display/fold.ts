/** @file A rubric that can be folded tells the parts inside what it is called and how it opens. */
import { createContext } from 'svelte';

export interface Fold {
  readonly heading: () => string;
  readonly open: () => void;
}

const [getFold, setFold] = createContext<Fold>();

/** The nearest rubric around, if any. Called while a component initialises. */
export function useFold(): Fold | undefined {
  try {
    return getFold();
  } catch {
    return undefined;
  }
}

/** Opening a rubric opens those around it. */
export function provideFold(fold: Fold): Fold {
  const outer = useFold();
  return setFold({
    heading: fold.heading,
    open: () => {
      outer?.open();
      fold.open();
    },
  });
}
