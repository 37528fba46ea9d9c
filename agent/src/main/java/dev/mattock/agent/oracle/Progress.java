package dev.mattock.agent.oracle;

/** How something that takes many decisions is getting on. */
enum Progress {
  /** It goes on. */
  RUNNING,
  /** What was wanted is so. */
  DONE,
  /** It cannot be done like this. */
  FAILED
}
