package dev.mattock.agent.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.io.Resources;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All-MiniLM-L6-v2 (Wang et al. 2020, arXiv 2002.10957; fine-tuned by sentence-transformers), with
 * weights of 8 bits that lie in a jar: nothing is downloaded. A vector is the mean of the last
 * layer over the sentence's pieces. Sentences are read one by one, because the scale of the 8 bits
 * depends on all that is read at once: so a sentence has the same vector in any company.
 *
 * <p>The model is loaded at the first sentence, within about a second, into memory outside the Java
 * heap until {@link #close()}.
 */
final class MiniLmEncoder implements SentenceEncoder {
  private static final String WEIGHTS = "all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "all-minilm-l6-v2-q-tokenizer.json";
  private static final int DIMENSIONS = 384;

  /** Pieces that are read of a sentence at the most, as the model's authors set it. */
  private static final int MOST_PIECES = 128;

  private static final long STACK_BYTES = 16 << 20;

  private final int threads;

  /** Held for reading while the model runs, for writing while it is loaded or closed. */
  private final ReadWriteLock life = new ReentrantReadWriteLock();

  private Model model;
  private boolean closed;

  /** What is loaded. */
  private record Model(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  MiniLmEncoder(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    this.threads = threads;
  }

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[][] encode(List<String> sentences) {
    Lock running = life.readLock();
    Model open = loadedModel();
    running.lock();
    try {
      requireOpen();
      float[][] vectors = new float[sentences.size()][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = vector(open, sentences.get(i));
      }
      return vectors;
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
    } finally {
      running.unlock();
    }
  }

  @Override
  public boolean knows(String word) {
    return loadedModel().pieces().isWord(word);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the sentence encoder is closed");
    }
  }

  private Model loadedModel() {
    Lock reading = life.readLock();
    reading.lock();
    try {
      if (model != null) {
        return model;
      }
    } finally {
      reading.unlock();
    }
    return load();
  }

  private Model load() {
    Lock loading = life.writeLock();
    loading.lock();
    try {
      requireOpen();
      if (model == null) {
        model = withRoom(this::readModel);
      }
      return model;
    } finally {
      loading.unlock();
    }
  }

  /** ONNX Runtime ends the process if it is set up on a thread with as small a stack as usual. */
  private static Model withRoom(Callable<Model> reading) {
    FutureTask<Model> task = new FutureTask<>(reading);
    new Thread(null, task, "sentence encoder", STACK_BYTES).start();
    try {
      return Uninterruptibles.getUninterruptibly(task);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case OrtException cause ->
            new IllegalStateException(
                "ONNX Runtime cannot load the sentence encoder: " + cause.getMessage(), cause);
        case IOException cause -> new UncheckedIOException(cause);
        default -> new IllegalStateException("the sentence encoder cannot be loaded", e.getCause());
      };
    }
  }

  private Model readModel() throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    environment.setTelemetry(false);
    WordPieces pieces;
    try (InputStream json = resource(VOCABULARY).openStream()) {
      pieces = WordPieces.read(json);
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      byte[] weights = Resources.toByteArray(resource(WEIGHTS));
      return new Model(environment, environment.createSession(weights, options), pieces);
    }
  }

  private static URL resource(String name) {
    return Resources.getResource(name);
  }

  private static float[] vector(Model model, String sentence) throws OrtException {
    long[] numbers = model.pieces().numbers(sentence, MOST_PIECES);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor pieces = row(model, numbers);
        OnnxTensor mask = row(model, ones);
        OnnxTensor types = row(model, new long[numbers.length]);
        OrtSession.Result result =
            model
                .session()
                .run(
                    Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] last = (float[][][]) result.get(0).getValue();
      return ofLengthOne(sum(last[0]));
    }
  }

  private static OnnxTensor row(Model model, long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        model.environment(), LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private static float[] sum(float[][] rows) {
    float[] sum = new float[DIMENSIONS];
    for (float[] row : rows) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += row[i];
      }
    }
    return sum;
  }

  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  @Override
  public void close() {
    Lock closing = life.writeLock();
    closing.lock();
    try {
      closed = true;
      if (model != null) {
        model.session().close();
        model = null;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder cannot be closed", e);
    } finally {
      closing.unlock();
    }
  }
}
