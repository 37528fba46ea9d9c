package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.render.Scene.Picture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MobFiguresTest {
  private static final RenderSettings SQUARE = Scene.settings(65, 65);
  private static final int MIDDLE = 32;

  /** The mob in the middle of the pictures, four blocks from the eye. */
  private final Scene scene = Scene.flat();

  private Mob add(String name) {
    return scene.world.mobs().add(Scene.CONTENT.mob(name).id(), 0.5, 64, 4.5);
  }

  private static int id(String mob) {
    return FrameTarget.MOB + Scene.CONTENT.mob(mob).id();
  }

  private Picture seen() {
    return Scene.picture(scene.view(0.5, 64.9, 0.5, 0, 0), SQUARE);
  }

  private static long count(Picture picture, int id) {
    return Arrays.stream(picture.segmentation()).filter(found -> found == id).count();
  }

  /** Mean of a channel over the pixels of an id. */
  private static double mean(Picture picture, int id, int channel) {
    double sum = 0;
    for (int pixel = 0; pixel < picture.segmentation().length; pixel++) {
      if (picture.segmentation()[pixel] == id) {
        sum += picture.color()[3 * pixel + channel] & 0xFF;
      }
    }
    return sum / count(picture, id);
  }

  @Test
  void aMobBeforeAWallIsSegmentedAsTheMob() {
    scene.fill(-6, 64, 6, 6, 70, 6, "stone");
    add("creeper");
    Picture picture = seen();
    assertThat(picture.segmentation(MIDDLE, MIDDLE)).isEqualTo(id("creeper"));
    assertThat(picture.depth(MIDDLE, MIDDLE)).isCloseTo(3.875f, within(1e-5f));
    assertThat(picture.block(5, MIDDLE)).isEqualTo("stone");
  }

  @Test
  void aWallHidesAMob() {
    scene.fill(-3, 64, 2, 3, 70, 2, "stone");
    add("creeper");
    assertThat(count(seen(), id("creeper"))).isZero();
  }

  @Test
  void aMobLooksTheSameFromItsFrontWhicheverWayItIsTurned() {
    for (MobType type : Scene.CONTENT.mobs()) {
      Mob mob = add(type.name());
      mob.variant = 1;
      Picture[] turned = new Picture[4];
      for (int quarter = 0; quarter < 4; quarter++) {
        float yaw = 90 * quarter - 180;
        mob.yaw = yaw;
        mob.headYaw = yaw;
        double eyeX = 0.5 + Math.round(-4 * Math.sin(Math.toRadians(yaw)));
        double eyeZ = 4.5 + Math.round(4 * Math.cos(Math.toRadians(yaw)));
        turned[quarter] =
            Scene.picture(scene.view(eyeX, 64.53, eyeZ, yaw + 180, 0), Scene.settings(48, 48));
      }
      assertThat(count(turned[0], id(type.name()))).as(type.name()).isGreaterThan(5);
      for (int quarter = 1; quarter < 4; quarter++) {
        int different = 0;
        for (int pixel = 0; pixel < 48 * 48; pixel++) {
          boolean before = turned[0].segmentation()[pixel] == id(type.name());
          boolean now = turned[quarter].segmentation()[pixel] == id(type.name());
          different += before == now ? 0 : 1;
        }
        assertThat(different).as("%s turned by %d quarters", type.name(), quarter).isLessThan(4);
      }
      mob.gone = true;
      scene.world.mobs().compact();
    }
  }

  @Test
  void aMobThatIsHurtTurnsRed() {
    Mob mob = add("cow");
    Picture well = seen();
    mob.hurtCooldown = 20;
    Picture hurt = seen();
    int cow = id("cow");
    assertThat(mean(hurt, cow, 0) - mean(hurt, cow, 2))
        .isGreaterThan(mean(well, cow, 0) - mean(well, cow, 2) + 40);
    assertThat(hurt.segmentation()).isEqualTo(well.segmentation());
  }

  @Test
  void youngMobsAreSmallerAndSlimesComeInSizes() {
    Mob cow = add("cow");
    long grown = count(seen(), id("cow"));
    cow.age = -100;
    assertThat(count(seen(), id("cow"))).isBetween(grown / 6, grown / 2);
    cow.gone = true;
    Mob slime = add("slime");
    slime.variant = 1;
    long small = count(seen(), id("slime"));
    slime.variant = 2;
    assertThat(count(seen(), id("slime"))).isBetween(3 * small, 6 * small);
  }

  @Test
  void woolHasTheColourOfItsSheepAndIsGoneWhenShorn() {
    Mob sheep = add("sheep");
    sheep.yaw = 90;
    Picture white = seen();
    sheep.variant = 14;
    Picture red = seen();
    sheep.sheared = true;
    Picture shorn = seen();
    int id = id("sheep");
    assertThat(mean(white, id, 2)).isGreaterThan(mean(red, id, 2) + 60);
    assertThat(count(shorn, id)).isLessThan(count(white, id));
  }

  @Test
  void legsSwingOnlyInWalking() {
    Mob cow = add("cow");
    cow.yaw = 90;
    cow.headYaw = 90;
    Picture still = seen();
    cow.id = 1;
    cow.velocityX = -0.2;
    assertThat(seen().segmentation()).isNotEqualTo(still.segmentation());
    cow.velocityX = 0;
    assertThat(seen().segmentation()).isEqualTo(still.segmentation());
  }

  @Test
  void everyModelStandsOnTheGroundAndKeepsNearItsBody() {
    for (MobType type : Scene.CONTENT.mobs()) {
      double reach = Math.max(type.body().width(), type.body().height());
      BodyModel model = Scene.ATLAS.models().get(type.name());
      assertThat(model).as(type.name()).isNotNull();
      for (BodyModel.Block block : model.blocks()) {
        for (int i = 0; i < 6; i++) {
          double most = i % 3 == 1 ? 1.6 * reach : reach;
          double least = i % 3 == 1 && !type.name().equals("squid") ? 0 : -1.1 * reach;
          assertThat(block.bounds().get(i))
              .as("%s, %s", type.name(), block)
              .isBetween(least, Math.max(most, 1.1 * reach));
        }
      }
    }
  }

  @Test
  void thingsAreMetWhereTheyAre() {
    for (Props.Kind kind : Props.Kind.values()) {
      Scene stage = Scene.flat();
      stage.world.props().add(kind, 0, 0.5, 64, 3.5, 180);
      Picture picture = Scene.picture(stage.view(0.5, 64.4, 0.5, 0, 0), SQUARE);
      assertThat(count(picture, FrameTarget.PROP + kind.ordinal())).as("%s", kind).isPositive();
    }
  }

  @Test
  void whatFliesIsSeenAndAnArrowPointsWhereItFlies() {
    for (Projectiles.Kind kind : Projectiles.Kind.values()) {
      Scene stage = Scene.flat();
      Projectiles flying = stage.world.projectiles();
      int index = flying.add(kind, Scene.CONTENT.itemId("snowball"), Projectiles.NOBODY, 0);
      flying.setPosition(index, 0.5, 65, 3.5);
      flying.setVelocity(index, 1, 0, 0);
      View view = stage.view(0.5, 65, 1.5, 0, 0);
      long along = count(Scene.picture(view, SQUARE), FrameTarget.PROJECTILE + kind.ordinal());
      flying.setVelocity(index, 0, 0, 1);
      long away = count(Scene.picture(view, SQUARE), FrameTarget.PROJECTILE + kind.ordinal());
      assertThat(along).as("%s", kind).isPositive();
      if (kind == Projectiles.Kind.ARROW) {
        assertThat(along).isGreaterThan(away);
      }
    }
  }

  @Test
  void aFallingBlockIsSegmentedAsItsStateAndAnOrbAsAnOrb() {
    scene.world.fallingBlocks().add(Scene.state("sand"), 0.5, 64.25, 3.5);
    assertThat(seen().block(MIDDLE, MIDDLE)).isEqualTo("sand");
    assertThat(seen().depth(MIDDLE, MIDDLE)).isEqualTo(2.5f);
    Scene stage = Scene.flat();
    stage.world.orbs().setPosition(stage.world.orbs().add(5), 0.5, 64, 3.5);
    Picture picture = Scene.picture(stage.view(0.5, 64.2, 0.5, 0, 0), SQUARE);
    assertThat(picture.segmentation(MIDDLE, MIDDLE)).isEqualTo(FrameTarget.ORB);
  }

  @Test
  void litTntBlinks() {
    int index = scene.world.props().add(Props.Kind.TNT, 0, 0.5, 64, 4.5, 0);
    scene.world.props().setTimer(index, 3);
    Picture plain = seen();
    scene.world.props().setTimer(index, 8);
    Picture white = seen();
    int id = FrameTarget.PROP + Props.Kind.TNT.ordinal();
    assertThat(mean(white, id, 1)).isGreaterThan(mean(plain, id, 1) + 50);
  }

  @Test
  void faultsOfModelsAreReportedTogether() {
    assertThatThrownBy(
            () ->
                ModelFile.read(
                    "models.yaml",
                    """
                    models:
                      ant:
                        boxes:
                          - {box: [4, 0, 0, 0, 1, 1], paint: skin}
                          - {box: [0, 0, 0], paint: skin, prat: head}
                          - {box: [0, 0, 0, 1, 1, 1], paint: skin, part: haed}
                    """))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("models.yaml:4:")
        .hasMessageContaining("6 numbers")
        .hasMessageContaining("\"prat\"")
        .hasMessageContaining("did you mean \"head\"");
  }
}
