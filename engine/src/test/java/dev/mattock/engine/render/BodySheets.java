package dev.mattock.engine.render;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.render.PngImages.Captioned;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Makes the sheets of mobs, things, blocks that are no cubes, and items in {@code engine/pictures};
 * the only argument is that folder.
 */
public final class BodySheets {
  private static final RenderSettings PORTRAIT =
      new RenderSettings(168, 144, 40, 32, RenderSettings.PixelLayout.HWC, false);
  private static final RenderSettings SMALL =
      new RenderSettings(72, 72, 40, 32, RenderSettings.PixelLayout.HWC, false);

  /** Half of the slope that the portraits' field of view spans, with some air. */
  private static final double SLOPE = 0.3;

  private BodySheets() {}

  /** Makes the sheets. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    PngImages.write(PngImages.sheet(mobs(), 5), folder.resolve("mobs.png"));
    PngImages.write(PngImages.sheet(things(), 5), folder.resolve("things.png"));
    PngImages.write(PngImages.sheet(blocks(), 14), folder.resolve("blocks.png"));
    PngImages.write(PngImages.sheet(items(), 20), folder.resolve("items.png"));
  }

  /** Every mob, and some of the forms that they come in. */
  static List<Captioned> mobs() {
    List<Captioned> pictures = new ArrayList<>();
    for (MobType type : Scene.CONTENT.mobs()) {
      pictures.add(mob(type, type.name(), mob -> {}));
      if (!type.remains().fleece().isEmpty()) {
        pictures.add(mob(type, type.name() + ", red", mob -> mob.variant = 14));
        pictures.add(mob(type, type.name() + ", shorn", mob -> mob.sheared = true));
      }
    }
    pictures.add(mob(type("cow"), "cow, young", mob -> mob.age = -1000));
    pictures.add(mob(type("pig"), "pig, saddled", mob -> mob.saddled = true));
    pictures.add(mob(type("horse"), "horse, saddled", mob -> mob.saddled = true));
    pictures.add(mob(type("wolf"), "wolf, tame", mob -> mob.tamed = true));
    pictures.add(mob(type("zombie"), "zombie, hurt", mob -> mob.hurtCooldown = 20));
    pictures.add(mob(type("creeper"), "creeper, about to burst", mob -> mob.charge = 28));
    pictures.add(mob(type("slime"), "slime, large", mob -> mob.variant = 4));
    return pictures;
  }

  private static MobType type(String name) {
    return Scene.CONTENT.mob(name);
  }

  private static Captioned mob(MobType type, String caption, Consumer<Mob> form) {
    Scene scene = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "grass_block");
    Mob mob = scene.world.mobs().add(type.id(), 0.5, 64, 0.5);
    mob.variant = type.maxHealth(1) == 1 ? 1 : 0;
    form.accept(mob);
    mob.headYaw = -25;
    double scale = type.scale(mob.baby(), mob.variant) * (mob.charge > 0 ? 1.4 : 1);
    double height = scale * extent(type.name(), 1);
    double length = scale * Math.max(extent(type.name(), 0), extent(type.name(), 2));
    double distance = Math.max(height, length) / 2 / SLOPE + length / 2;
    return new Captioned(caption, portrait(scene, height / 2, distance, PORTRAIT));
  }

  /** How far the boxes of a model reach along an axis, blocks. */
  private static double extent(String model, int axis) {
    double least = 0;
    double most = 0;
    for (BodyModel.Block block : Scene.ATLAS.models().get(model).blocks()) {
      least = Math.min(least, block.bounds().get(axis));
      most = Math.max(most, block.bounds().get(axis + 3));
    }
    return most - least;
  }

  /** Looks at a height over the middle of a scene, from the left and a little from above. */
  private static BufferedImage portrait(
      Scene scene, double height, double distance, RenderSettings settings) {
    double yaw = 145;
    double pitch = 14;
    double flat = distance * Math.cos(Math.toRadians(pitch));
    double x = 0.5 + flat * Math.sin(Math.toRadians(yaw));
    double z = 0.5 - flat * Math.cos(Math.toRadians(yaw));
    double y = 64 + height + distance * Math.sin(Math.toRadians(pitch));
    return image(scene.view(x, y, z, yaw, pitch), settings);
  }

  private static BufferedImage image(View view, RenderSettings settings) {
    Scene.Picture picture = Scene.picture(view, settings);
    return PngImages.image(MemorySegment.ofArray(picture.color()), 0, settings);
  }

  /** Boats, frames and so on, and what flies. */
  static List<Captioned> things() {
    List<Captioned> pictures = new ArrayList<>();
    for (Props.Kind kind : Props.Kind.values()) {
      Scene scene = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "grass_block");
      boolean hangs = kind == Props.Kind.PAINTING || kind == Props.Kind.ITEM_FRAME;
      if (hangs) {
        scene.fill(-1, 64, -1, 1, 66, -1, "spruce_planks");
      }
      int index =
          scene.world.props().add(kind, 0, 0.5, hangs ? 64.3 : 64, hangs ? 1 / 32.0 : 0.5, 0);
      if (kind == Props.Kind.ITEM_FRAME) {
        scene.world.props().setHeld(index, Scene.CONTENT.itemId("compass"), 0);
      }
      double distance = (kind.height() + kind.width()) / 2 / SLOPE / 1.2 + (hangs ? -0.4 : 0.4);
      String caption = kind.name().toLowerCase(Locale.ROOT);
      pictures.add(new Captioned(caption, portrait(scene, kind.height() / 2, distance, PORTRAIT)));
    }
    for (Projectiles.Kind kind : Projectiles.Kind.values()) {
      Scene scene = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "grass_block");
      int item = Scene.CONTENT.itemId(itemOf(kind));
      Projectiles flying = scene.world.projectiles();
      int index = flying.add(kind, item, Projectiles.NOBODY, 0);
      flying.setPosition(index, 0.5, 64.5, 0.5);
      flying.setVelocity(index, -0.6, 0.1, 0.2);
      pictures.add(
          new Captioned(kind.name().toLowerCase(Locale.ROOT), portrait(scene, 0.5, 1.4, PORTRAIT)));
    }
    Scene scene = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "grass_block");
    scene.world.orbs().setPosition(scene.world.orbs().add(3), 0.5, 64, 0.5);
    scene.world.fallingBlocks().add(Scene.state("sand"), -0.7, 64.6, 0.2);
    pictures.add(new Captioned("orb and falling sand", portrait(scene, 0.5, 3, PORTRAIT)));
    Scene people = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "grass_block");
    people.world.addPlayer(0.5, 64, 0.5, 0, 0);
    pictures.add(new Captioned("player", portrait(people, 0.9, 3.6, PORTRAIT)));
    return pictures;
  }

  private static String itemOf(Projectiles.Kind kind) {
    return switch (kind) {
      case ARROW -> "arrow";
      case SNOWBALL -> "snowball";
      case EGG -> "egg";
      case ENDER_PEARL -> "ender_pearl";
      case POTION -> "glass_bottle";
      case FISHING_HOOK -> "fishing_rod";
    };
  }

  /** One state of every block that is no cube. */
  static List<Captioned> blocks() {
    List<Captioned> pictures = new ArrayList<>();
    for (BlockType block : Scene.CONTENT.blocks()) {
      BlockState state = block.defaultState();
      boolean cube = state.model().size() == 1 && state.model().getFirst().isFullCube();
      if (!state.model().isEmpty() && !cube) {
        Scene scene = Scene.flat().fill(-12, 63, -12, 12, 63, 12, "smooth_stone");
        scene.world.setState(0, 64, 0, shownState(state));
        pictures.add(new Captioned(shortened(block.name(), 11), portrait(scene, 0.5, 2.6, SMALL)));
      }
    }
    return pictures;
  }

  /** Panes, bars and threads are shown as part of a row. */
  private static int shownState(BlockState state) {
    boolean thin = state.cutout() && "false".equals(state.properties().get("north"));
    return thin
        ? Scene.CONTENT.withProperty(
            Scene.CONTENT.withProperty(state.id(), "north", "true"), "south", "true")
        : state.id();
  }

  /** The picture of every item that is not drawn as its block. */
  static List<Captioned> items() {
    List<Captioned> pictures = new ArrayList<>();
    for (Item item : Scene.CONTENT.items()) {
      if (item.id() > 0 && item.placesBlock() < 0) {
        pictures.add(
            new Captioned(
                shortened(item.name(), 7),
                PngImages.enlarged(PngImages.texture(Scene.ATLAS, item.name()), 3)));
      }
    }
    return pictures;
  }

  private static String shortened(String name, int most) {
    return name.length() > most ? name.substring(0, most - 1) + "." : name;
  }
}
