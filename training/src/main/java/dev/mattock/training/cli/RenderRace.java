package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.View;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures ray casters over some courses, which are lists of views, in turns: a slice of one, a
 * slice of the other, and so on, so that whatever else the machine does hits all alike. A round is
 * one slice of each on each course; figures are medians over the rounds.
 */
final class RenderRace implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SLICE_NANOS = 30_000_000;
  private static final long WARM_NANOS = 400_000_000;

  private final ExecutorService pool;
  private final Arena arena = Arena.ofShared();
  private final List<Racer> racers = new ArrayList<>();
  private final int courses;
  private final int batch;

  /**
   * A race.
   *
   * @param threads most that render at once
   * @param courses how many there are
   * @param batch views that are handed over in one call
   */
  RenderRace(int threads, int courses, int batch) {
    pool = Executors.newFixedThreadPool(threads);
    this.courses = courses;
    this.batch = batch;
  }

  /**
   * Frames a second of one ray caster.
   *
   * @param overall over the courses, as long a way on each
   * @param ofCourse on each course
   * @param perCpuSecond as {@code overall}, but of a second that a thread has worked: what counts
   *     where others keep the machine busy; means nothing for what works on other threads
   */
  record Result(double overall, double[] ofCourse, double perCpuSecond) {}

  /** Frames a second of a slice, by the clock and by the time that a thread has worked. */
  private record Rate(double byClock, double byCpu) {}

  /** One thread's ray caster, and its views, which no other thread looks at. */
  private final class Lane {
    private final RayCaster caster;
    private final View[][] views;
    private final View[] handed = new View[batch];
    private final int[] next = new int[courses];
    private final FrameTarget target;

    Lane(RayCaster caster, View[][] views, int start) {
      this.caster = caster;
      this.views = views;
      Arrays.fill(next, start);
      long bytes = caster.settings().colorBytes();
      target = FrameTarget.color(arena.allocate(bytes * batch, Long.BYTES), caster.settings());
    }

    /** Renders for so long, one batch at least. */
    Rate run(int course, long nanos) {
      long worked = THREADS.getCurrentThreadCpuTime();
      long begin = System.nanoTime();
      long now = begin;
      long frames = 0;
      while (now - begin < nanos) {
        for (int i = 0; i < batch; i++) {
          handed[i] = views[course][next[course]++ % views[course].length];
        }
        caster.render(handed, 0, batch, target);
        frames += batch;
        now = System.nanoTime();
      }
      worked = Math.max(1, THREADS.getCurrentThreadCpuTime() - worked);
      return new Rate(frames * 1e9 / (now - begin), frames * 1e9 / worked);
    }
  }

  /** All lanes of one kind of ray caster, and what was measured of it by course and round. */
  private static final class Racer {
    private final List<Lane> lanes = new ArrayList<>();
    private final List<List<Rate>> rates = new ArrayList<>();
    private final List<Double> overall = new ArrayList<>();
    private final List<Double> perCpuSecond = new ArrayList<>();
  }

  /**
   * Lets one more kind of ray caster take part.
   *
   * @param casters makes one for each lane
   * @param views by lane, course and place in the course; a ray caster that takes whole batches
   *     runs on the first lane alone
   */
  void enter(Supplier<RayCaster> casters, List<View[][]> views) {
    Racer racer = new Racer();
    for (int lane = 0; lane < views.size(); lane++) {
      RayCaster caster = casters.get();
      racer.lanes.add(new Lane(caster, views.get(lane), lane * batch / views.size()));
      if (caster.wholeBatches()) {
        break;
      }
    }
    for (int course = 0; course < courses; course++) {
      racer.rates.add(new ArrayList<>());
    }
    racers.add(racer);
  }

  /**
   * Races.
   *
   * @param nanos how long each is measured, at least a round of slices
   * @return how many rounds there were
   */
  int run(long nanos) throws InterruptedException, ExecutionException {
    for (Racer racer : racers) {
      for (int course = 0; course < courses; course++) {
        slice(racer, course, WARM_NANOS);
      }
    }
    int rounds = 0;
    long begin = System.nanoTime();
    do {
      for (int course = 0; course < courses; course++) {
        for (Racer racer : racers) {
          racer.rates.get(course).add(slice(racer, course, SLICE_NANOS));
        }
      }
      for (Racer racer : racers) {
        racer.overall.add(lastRound(racer, Rate::byClock));
        racer.perCpuSecond.add(lastRound(racer, Rate::byCpu));
      }
      rounds++;
    } while (System.nanoTime() - begin < nanos * racers.size());
    return rounds;
  }

  private Rate slice(Racer racer, int course, long nanos)
      throws InterruptedException, ExecutionException {
    List<Callable<Rate>> runs = new ArrayList<>();
    for (Lane lane : racer.lanes) {
      runs.add(() -> lane.run(course, nanos));
    }
    double byClock = 0;
    double byCpu = 0;
    for (Future<Rate> run : pool.invokeAll(runs)) {
      byClock += run.get().byClock;
      byCpu += run.get().byCpu / runs.size();
    }
    return new Rate(byClock, byCpu);
  }

  /** The harmonic mean over the courses: as many frames of each. */
  private static double lastRound(Racer racer, ToDoubleFunction<Rate> which) {
    double seconds = 0;
    for (List<Rate> ofCourse : racer.rates) {
      seconds += 1 / which.applyAsDouble(ofCourse.getLast());
    }
    return racer.rates.size() / seconds;
  }

  /** What was measured, in the order in which they entered. */
  ImmutableList<Result> results() {
    return racers.stream()
        .map(
            racer ->
                new Result(
                    median(racer.overall),
                    racer.rates.stream().mapToDouble(RenderRace::medianRate).toArray(),
                    median(racer.perCpuSecond)))
        .collect(ImmutableList.toImmutableList());
  }

  private static double medianRate(List<Rate> rates) {
    return median(rates.stream().map(Rate::byClock).toList());
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  @Override
  public void close() {
    pool.close();
    for (Racer racer : racers) {
      racer.lanes.forEach(lane -> lane.caster.close());
    }
    arena.close();
  }
}
