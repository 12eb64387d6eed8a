// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and its kin as an event of the program rather than the end of the process: a shutdown hook
 * would run beside Flink's own hooks, which take away what a savepoint needs.
 */
final class Interrupts {

  private static final int INTERRUPTED = 130;
  private static final String[] SIGNALS = {"INT", "TERM", "HUP"};

  private Interrupts() {}

  /**
   * Runs an action at the first signal that asks the process to end; the second ends it at once.
   *
   * @throws IllegalStateException when this Java has no signals
   */
  static void onFirst(Runnable action) {
    AtomicBoolean asked = new AtomicBoolean();
    InvocationHandler onSignal =
        (proxy, method, arguments) -> {
          if (!method.getName().equals("handle")) {
            return method.invoke(asked, arguments);
          }
          if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(INTERRUPTED);
          }
          action.run();
          return null;
        };
    try {
      // By name, because the compiler warns of this one class, which every JDK has.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(), new Class<?>[] {handler}, onSignal);
      for (String name : SIGNALS) {
        Object wanted = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, wanted, ours);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Java has no signals", e);
    }
  }
}
