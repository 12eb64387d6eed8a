// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.LocalServer;
import dev.earshot.local.StartFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MemberTest {

  private static final RestartPolicy POLICY =
      new RestartPolicy(Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(1), 2);

  private final List<Program> programs = new CopyOnWriteArrayList<>();
  private volatile boolean broken;
  private volatile CountDownLatch wait = new CountDownLatch(0);
  private final Member member = new Member("taskmanager-1", POLICY, this::program);

  /** A server without a process. */
  private static final class Program implements LocalServer {

    private final long pid;
    private volatile boolean alive = true;

    Program(long pid) {
      this.pid = pid;
    }

    @Override
    public long pid() {
      return pid;
    }

    @Override
    public boolean isAlive() {
      return alive;
    }

    @Override
    public void close() {
      alive = false;
    }
  }

  private LocalServer program() throws InterruptedException {
    wait.await();
    if (broken) {
      throw new StartFailure("broken");
    }
    programs.add(new Program(programs.size() + 1L));
    return programs.get(programs.size() - 1);
  }

  @Test
  void startsAgainAfterAPauseWhatEndedByItself() throws Exception {
    member.start(0);
    assertThat(member.check(seconds(100))).isFalse();
    newest().alive = false;
    assertThat(member.check(seconds(101))).isTrue();
    assertThat(member.state()).isEqualTo(state(1, "RESTARTING", 0));
    assertThat(member.check(seconds(101))).isFalse();
    assertThat(member.check(seconds(102))).isTrue();
    assertThat(member.state().condition()).isEqualTo("STARTING");
    awaitStart(103);
    assertThat(member.state()).isEqualTo(state(2, "RUNNING", 1));
  }

  @Test
  void givesUpWhatEndsAgainAndAgain() throws Exception {
    member.start(0);
    kill(1);
    startAgain(2);
    kill(3);
    startAgain(5);
    kill(6);
    assertThat(member.state()).isEqualTo(state(3, "GIVEN_UP", 2));
    assertThat(member.check(seconds(1000))).isFalse();
    assertThat(programs).hasSize(3);
  }

  @Test
  void forgetsFaultsOfLongAgo() throws Exception {
    member.start(0);
    for (int hour = 1; hour <= 10; hour++) {
      kill(3600L * hour);
      startAgain(3600L * hour + 1);
    }
    assertThat(member.state()).isEqualTo(state(11, "RUNNING", 10));
  }

  @Test
  void countsAStartThatFailsAsAFault() throws Exception {
    member.start(0);
    broken = true;
    kill(1);
    startAgain(2);
    assertThat(member.state()).isEqualTo(state(1, "RESTARTING", 1));
    broken = false;
    startAgain(5);
    assertThat(member.state()).isEqualTo(state(2, "RUNNING", 2));
  }

  @Test
  void givesUpWhatTakesLongToFailAgainAndAgain() throws Exception {
    member.start(0);
    broken = true;
    kill(1);
    for (long second : List.of(2L, 202L)) {
      member.check(seconds(second));
      awaitStart(second + 100);
    }
    assertThat(member.state()).isEqualTo(state(1, "GIVEN_UP", 2));
  }

  @Test
  void waitsForNoStart() throws Exception {
    member.start(0);
    kill(1);
    CountDownLatch ready = new CountDownLatch(1);
    wait = ready;
    member.check(seconds(2));
    assertThat(member.check(seconds(60))).isFalse();
    assertThat(member.state()).isEqualTo(state(1, "STARTING", 1));
    ready.countDown();
    awaitStart(61);
    assertThat(member.state()).isEqualTo(state(2, "RUNNING", 1));
  }

  @Test
  void breaksOffAStartWhenItIsStopped() throws Exception {
    member.start(0);
    kill(1);
    wait = new CountDownLatch(1);
    member.check(seconds(2));
    member.close();
    assertThat(member.state()).isEqualTo(state(1, "STOPPED", 1));
    assertThat(member.check(seconds(100))).isFalse();
  }

  @Test
  void stopsWhatHasStartedUnseen() throws Exception {
    member.start(0);
    kill(1);
    member.check(seconds(2));
    member.close();
    assertThat(programs).allMatch(program -> !program.alive);
    assertThat(member.state().condition()).isEqualTo("STOPPED");
  }

  @Test
  void leavesAloneWhatWasStoppedOnPurpose() throws Exception {
    member.start(0);
    member.close();
    assertThat(newest().alive).isFalse();
    assertThat(member.check(seconds(1))).isFalse();
    assertThat(member.state()).isEqualTo(state(1, "STOPPED", 0));
  }

  @Test
  void hasNoProcessBeforeItsStart() {
    assertThat(member.state()).isEqualTo(state(0, "STOPPED", 0));
    assertThatThrownBy(member::running).hasMessage("taskmanager-1 was not started");
  }

  private void startAgain(long second) {
    member.check(seconds(second));
    awaitStart(second);
  }

  private void awaitStart(long second) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!member.check(seconds(second))) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private void kill(long second) {
    newest().alive = false;
    member.check(seconds(second));
  }

  private Program newest() {
    return programs.get(programs.size() - 1);
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  private static ClusterState.Child state(long pid, String condition, int restarts) {
    return new ClusterState.Child("taskmanager-1", pid, condition, restarts);
  }
}
