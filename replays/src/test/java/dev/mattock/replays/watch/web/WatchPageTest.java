package dev.mattock.replays.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayPlayer;
import dev.mattock.replays.record.ReplayRecorder;
import dev.mattock.replays.watch.ReplayShow;
import dev.mattock.replays.watch.ViewerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger opens the page in a browser and finds the way about. */
class WatchPageTest {
  private static final int TICKS = 400;
  private static final Path PICTURES = Path.of("target", "pictures");

  private static Chromium browser;

  @TempDir static Path folder;

  private final List<String> log = new ArrayList<>();
  private WebWatch server;
  private BrowserPage page;

  @BeforeAll
  static void startBrowser() throws Exception {
    browser = Chromium.start(Files.createDirectory(folder.resolve("browser")));
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() throws Exception {
    server = serve(0);
    page = browser.page();
    page.resize(1280, 800, 1, false);
    page.scheme("dark");
    page.open(server.address());
    page.await("document.querySelector('#curtain[data-open]')");
  }

  @AfterEach
  void closePage() {
    if (page != null) {
      page.close();
    }
    server.close();
  }

  private WebWatch serve(int port) throws IOException {
    ViewerSettings viewer = new ViewerSettings("reference", 64, 36, 1, false, 0);
    return WebWatch.start(
        new ReplayShow(List.of(recorded(1), recorded(2))),
        WebWatchSettings.onPort(port).withViewer(viewer),
        log::add);
  }

  private static ReplayShow.Recorded recorded(long seed) throws ReplayException {
    Meadow meadow = new Meadow(1);
    EpisodeLog actions = Meadow.bustle(1, TICKS, seed);
    ReplayPlayer playing = new ReplayPlayer(meadow, seed, actions);
    while (!playing.done()) {
      playing.step();
    }
    Replay replay =
        ReplayRecorder.record(
            meadow, "", seed, actions, playing.world().hash(), ImmutableMap.of("agent", "bustler"));
    return new ReplayShow.Recorded("meadow-" + seed, replay.withAnnotations(remarks()), meadow);
  }

  private static ImmutableList<Annotation> remarks() {
    String plan = "look around\nmake planks\nbuild a wall";
    return ImmutableList.of(
        new Annotation(0, 0, "plan", plan, ImmutableDoubleArray.of(0)),
        Annotation.text(0, 0, "goal", "mine oak_log"),
        Annotation.numbers(0, 0, "value", 0.25),
        new Annotation(200, 0, "plan", plan, ImmutableDoubleArray.of(1)),
        Annotation.text(200, 0, "memory", "a tree stood to the north"),
        Annotation.text(200, 0, "replan", "there was no wood left"),
        Annotation.numbers(300, 0, "value", 0.75));
  }

  private int tick() {
    return page.value("Number(document.querySelector('#scrub').value)").intValue();
  }

  private void awaitTick(int tick) throws InterruptedException {
    page.await("document.querySelector('#of').textContent.includes('tick %d of')".formatted(tick));
  }

  private void pauseAt(int tick) throws InterruptedException {
    page.value(
        """
        (() => { const it = document.querySelector("#scrub"); it.value = %d;
          it.dispatchEvent(new Event("input")); it.dispatchEvent(new Event("change")); })()\
        """
            .formatted(tick));
    awaitTick(tick);
  }

  /** A number that changes when the picture does. */
  private static String look() {
    return """
    (() => { const it = document.querySelector("#picture");
      const data = it.getContext("2d").getImageData(0, 0, it.width, it.height).data;
      let sum = 0; for (const each of data) sum = (sum * 31 + each) % 1000003; return sum; })()\
    """;
  }

  @Test
  void theReplayIsSeenWithPlanAndInventory() throws Exception {
    pauseAt(0);
    assertThat(page.text("document.querySelector('#title').textContent")).isEqualTo("2 replays");
    assertThat(page.text("document.querySelector('#plan [aria-current]').textContent"))
        .isEqualTo("look around");
    assertThat(page.text("document.querySelector('#goal').textContent")).isEqualTo("mine oak log");
    page.await("document.querySelector('[aria-label=\"Hotbar 1: 8 oak log\"] .art')");
    assertThat(page.text("document.querySelector('#numbers .value dd').textContent"))
        .isEqualTo("0.25");
    pauseAt(250);
    page.await("document.querySelector('#plan [aria-current]').textContent === 'make planks'");
    assertThat(page.text("document.querySelector('#plan-panel').innerText"))
        .contains("there was no wood left");
    assertThat(page.text("document.querySelector('#memories').innerText"))
        .isEqualTo("a tree stood to the north");
    page.picture(PICTURES.resolve("desktop.png"));
  }

  @Test
  void theTimeLineIsScrubbedByMouseAndKeys() throws Exception {
    page.click("#scrub", 0.5, 0.5);
    page.await("Number(document.querySelector('#scrub').value) > 150");
    page.await("document.querySelector('#now').textContent.startsWith('0:1')");
    assertThat(tick()).isBetween(180, 220);
    pauseAt(100);
    page.value("document.activeElement.blur()");
    page.key("ArrowRight");
    awaitTick(120);
    page.key("ArrowLeft");
    awaitTick(100);
    page.key(".");
    awaitTick(101);
    page.key(",");
    awaitTick(100);
    page.key("Home");
    awaitTick(0);
  }

  @Test
  void itPlaysAndPauses() throws Exception {
    pauseAt(0);
    page.click("#play");
    page.await("document.querySelector('#play').getAttribute('aria-label') === 'Pause'");
    page.await("Number(document.querySelector('#scrub').value) > 5");
    page.value("document.activeElement.blur()");
    page.key(" ");
    page.await("document.querySelector('#play').getAttribute('aria-label') === 'Play'");
    page.await("document.querySelector('#state').textContent === 'paused'");
    pauseAt(TICKS);
    page.await("document.querySelector('#state').textContent === 'the end'");
  }

  @Test
  void theCameraChangesThePicture() throws Exception {
    pauseAt(200);
    String eyes = page.text(look());
    page.click("#camera label:nth-of-type(2)");
    page.await("%s != %s".formatted(look(), eyes));
    page.await("document.querySelector('#camera :checked').value === 'FOLLOW'");
    page.value("document.activeElement.blur()");
    page.key("3");
    page.await("document.querySelector('#camera :checked').value === 'FREE'");
    page.await("!document.querySelector('#pad').hidden");
    String still = page.text(look());
    page.keyDown("e");
    page.await("%s != %s".formatted(look(), still));
    page.keyUp("e");
    page.drag("#stage", 120, 60);
    page.key("1");
    page.await("document.querySelector('#camera :checked').value === 'FIRST_PERSON'");
    page.await("%s == %s".formatted(look(), eyes));
  }

  @Test
  void depthAndKindsAreShown() throws Exception {
    pauseAt(100);
    String color = page.text(look());
    page.key("v");
    page.await("document.querySelector('#view :checked').value === 'DEPTH'");
    page.await("%s != %s".formatted(look(), color));
    String depth = page.text(look());
    page.key("v");
    page.await("document.querySelector('#view :checked').value === 'SEGMENTATION'");
    page.await("![%s, %s].includes(%s)".formatted(color, depth, look()));
    page.key("v");
    page.await("%s == %s".formatted(look(), color));
  }

  @Test
  void theGridShowsEverySeatAndAClickChoosesOne() throws Exception {
    pauseAt(50);
    page.key("g");
    page.await("document.querySelectorAll('#cells button').length === 2");
    page.picture(PICTURES.resolve("grid.png"));
    page.click("#cells button:nth-of-type(2)");
    page.await("document.querySelectorAll('#cells button').length === 0");
    page.await("document.querySelector('#seat').value === '1'");
    assertThat(page.text("document.querySelector('#episode-title').textContent"))
        .contains("seed 2");
  }

  @Test
  void aScreenshotIsKeptAsAFile() throws Exception {
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    page.downloadTo(downloads);
    pauseAt(100);
    page.click("#screenshot");
    page.await("document.querySelector('#toast').textContent.startsWith('Kept as ')");
    Path file = awaitFile(downloads);
    assertThat(file.getFileName().toString()).matches("mattock-.*-tick-100\\.png");
    assertThat(ImageIO.read(file.toFile()).getWidth())
        .isEqualTo(page.value("document.querySelector('#picture').width").intValue());
  }

  private static Path awaitFile(Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < end) {
      try (Stream<Path> files = Files.list(folder)) {
        var found = files.filter(file -> file.toString().endsWith(".png")).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no picture in " + folder);
  }

  @Test
  void theSheetOfKeysOpensAndCloses() throws Exception {
    page.key("?");
    page.await("document.querySelector('#help').open");
    page.picture(PICTURES.resolve("help.png"));
    page.click("#help button");
    page.await("!document.querySelector('#help').open");
  }

  @Test
  void aPhoneShowsEverythingWithoutScrollingSideways() throws Exception {
    page.resize(360, 780, 2, true);
    pauseAt(200);
    assertThat(page.value("document.documentElement.scrollWidth").intValue()).isEqualTo(360);
    assertThat(
            page.text(
                """
                [...document.querySelectorAll("button, select, #panels, .below, .panel")]
                  .filter(it => it.checkVisibility())
                  .filter(it => it.getBoundingClientRect().right > 361).map(it => it.id).join()\
                """))
        .as("what sticks out")
        .isEmpty();
    page.click("#camera label:nth-of-type(2)");
    page.await("document.querySelector('#camera :checked').value === 'FOLLOW'");
    page.click("#plan-panel");
    page.picture(PICTURES.resolve("phone.png"));
  }

  @Test
  void lightAndDarkFollowTheReader() throws Exception {
    String ground = "getComputedStyle(document.body).backgroundColor";
    String dark = page.text(ground);
    page.scheme("light");
    page.await("%s !== '%s'".formatted(ground, dark));
    assertThat(page.text(ground)).isEqualTo("rgb(245, 242, 236)");
    page.picture(PICTURES.resolve("light.png"));
  }

  @Test
  void everythingThatCanBeUsedHasAName() {
    assertThat(
            page.text(
                """
                [...document.querySelectorAll("button, select, input, canvas, [role=img]")]
                  .filter(it => it.checkVisibility() && !it.closest("[aria-hidden=true]"))
                  .filter(it => !it.getAttribute("aria-label") && !it.textContent.trim()
                    && !(it.labels && it.labels.length))
                  .filter(it => it.getAttribute("aria-hidden") !== "true")
                  .map(it => it.outerHTML).join()\
                """))
        .isEmpty();
  }

  @Test
  void aServerThatComesBackIsFoundAndAskedForTheSame() throws Exception {
    pauseAt(123);
    page.key("2");
    page.await("document.querySelector('#camera :checked').value === 'FOLLOW'");
    int port = server.address().getPort();
    server.close();
    page.await("document.querySelector('#state').dataset.tone === 'lost'");
    page.await("document.querySelector('#banner').innerText.includes('it was stopped')");
    server = serve(port);
    page.await("document.querySelector('#banner').hidden");
    awaitTick(123);
    page.await("document.querySelector('#camera :checked').value === 'FOLLOW'");
  }

  @Test
  void nothingIsFetchedFromElsewhereAndNothingGoesWrong() throws Exception {
    pauseAt(200);
    String own = server.address().toString();
    assertThat(page.requested())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(own) || url.startsWith("blob:"));
    assertThat(page.complaints()).isEmpty();
    assertThat(log).isEmpty();
  }
}
