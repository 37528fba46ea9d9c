package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.watch.ViewerCommand.MoveCamera;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CameraTest {
  private static final Content CONTENT = Meadow.CONTENT;

  private static int cellOf(World world, View view) {
    return world.state(floor(view.x()), floor(view.y()), floor(view.z()));
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }

  private static double distance(View view, Player player) {
    double dx = view.x() - player.x;
    double dy = view.y() - player.y - player.eyeHeight();
    double dz = view.z() - player.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  @Test
  void theFollowingCameraIsNeverInABlock() {
    String[] blocks = {"stone", "oak_leaves", "oak_slab", "glass", "oak_fence"};
    int pulledIn = 0;
    for (long seed = 0; seed < 300; seed++) {
      World world = new Meadow(1).start(seed, null);
      Player player = world.player(0);
      for (int i = 0; i < 60; i++) {
        long draw = Hash64.of(seed, i);
        int x = Hash64.toBounded(draw, 11) - 5;
        int y = 64 + Hash64.toBounded(Hash64.mix(draw), 6);
        int z = Hash64.toBounded(Hash64.mix(draw + 1), 11) - 5;
        if (x != 0 || z != 0) {
          world.setState(x, y, z, CONTENT.stateId(blocks[i % blocks.length]));
        }
      }
      player.yaw = Hash64.toBounded(Hash64.of(seed, -1), 360) - 180;
      player.pitch = Hash64.toBounded(Hash64.of(seed, -2), 181) - 90;
      View view = new View();
      FollowCamera.look(world, 0, view);
      int state = cellOf(world, view);
      assertThat(CONTENT.opaqueCube(state) || CONTENT.collides(state))
          .as("seed %d: the camera is in %s", seed, CONTENT.blockOf(state).name())
          .isFalse();
      assertThat(view.viewer()).as("the player is seen").isEqualTo(-1);
      pulledIn += distance(view, player) < 3 ? 1 : 0;
    }
    assertThat(pulledIn).isBetween(20, 290);
  }

  @Test
  void theFollowingCameraStandsBehindAndAboveInTheOpen() {
    World world = new Meadow(1).start(1, null);
    Player player = world.player(0);
    player.yaw = 0;
    player.pitch = 0;
    View view = new View();
    FollowCamera.look(world, 0, view);
    assertThat(view.z()).isLessThan(player.z - 3);
    assertThat(view.x()).isCloseTo(player.x, Offset.offset(1e-9));
    assertThat(view.y()).isGreaterThan(player.y + player.eyeHeight() + 1);
    assertThat(view.pitch()).isPositive();
  }

  @Test
  void theFollowingCameraGoesToTheEyeWhereThereIsNoRoom() {
    World world = new Meadow(1).start(1, null);
    Player player = world.player(0);
    for (int y = 64; y <= 67; y++) {
      for (int x = -1; x <= 1; x++) {
        for (int z = -1; z <= 1; z++) {
          if (x != 0 || z != 0 || y > 65) {
            world.setState(x, y, z, CONTENT.stateId("stone"));
          }
        }
      }
    }
    View view = new View();
    FollowCamera.look(world, 0, view);
    assertThat(distance(view, player)).isLessThan(0.8);
    assertThat(CONTENT.opaqueCube(cellOf(world, view))).isFalse();
  }

  @Test
  void theFreeCameraMovesAlongItsLookAndStaysNear() {
    World world = new Meadow(1).start(1, null);
    Player player = world.player(0);
    View view = new View().free(world, 0.5, 70, 0.5, 0, 0);
    FreeCamera camera = new FreeCamera(view);
    camera.move(new MoveCamera(2, 0, 0, 0, 0));
    camera.look(world, player, view);
    assertThat(view.z()).isEqualTo(2.5);
    camera.move(new MoveCamera(0, 3, 1, 0, 0));
    camera.look(world, player, view);
    assertThat(view.x()).isEqualTo(-2.5);
    assertThat(view.y()).isEqualTo(71);
    camera.move(new MoveCamera(0, 0, 0, 190, 180));
    camera.look(world, player, view);
    assertThat(view.yaw()).isEqualTo(-170);
    assertThat(view.pitch()).isEqualTo(90);
    for (int i = 0; i < 20; i++) {
      camera.move(new MoveCamera(64, 64, -64, 0, 0));
      camera.look(world, player, view);
    }
    assertThat(Math.abs(view.x() - player.x)).isLessThanOrEqualTo(192);
    assertThat(Math.abs(view.z() - player.z)).isLessThanOrEqualTo(192);
    assertThat(view.y()).isEqualTo(-64);
  }
}
