using LeadExec.TestKit;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;

namespace LeadExec.Api.Tests.Hosting;

/// <summary>The test kit's clock and snapshots: a fault in them would make other tests pass for nothing.</summary>
public sealed class TestKitTests : IDisposable
{
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Timers_fire_in_order_of_their_due_times_and_see_them()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var seen = new List<string>();
        using var late = Timer(clock, "late", seen, 3, 0);
        using var every = Timer(clock, "every", seen, 1, 2);
        using var never = Timer(clock, "never", seen, 10, 0);

        clock.Advance(TimeSpan.FromSeconds(5));

        seen.ShouldBe(["every 1", "late 3", "every 3", "every 5"]);
        clock.GetUtcNow().ShouldBe(DateTimeOffset.UnixEpoch.AddSeconds(5));
        clock.GetElapsedTime(0).ShouldBe(TimeSpan.FromSeconds(5));
        clock.ActiveTimers.ShouldBe(2);
    }

    [Fact]
    public void A_later_ordered_id_is_the_greater_one_within_a_millisecond_too()
    {
        Guid[] ids = [.. Enumerable.Range(0, 20_000).Select(_ => OrderedIds.Next())];

        ids.Zip(ids.Skip(1)).ShouldAllBe(pair => pair.First.CompareTo(pair.Second) < 0);
        ids.ShouldAllBe(id => id.Version == 7);
    }

    [Fact]
    public async Task Delays_of_the_base_class_library_end_with_the_clock()
    {
        var clock = new ManualTimeProvider();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);

        clock.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void A_snapshot_without_approval_or_with_a_difference_fails_and_leaves_the_received_text()
    {
        var source = Path.Combine(folder.FullPath, "Caller.cs");
        var (verified, received) = (Path.Combine(folder.FullPath, "page.verified.txt"), Path.Combine(folder.FullPath, "page.received.txt"));

        Should.Throw<SnapshotMismatchException>(() => Snapshot.Match("one\ntwo", "page", source: source));
        File.ReadAllText(received).ShouldBe("one\ntwo\n");
        File.Move(received, verified);
        Snapshot.Match("one\r\ntwo\n", "page", source: source);
        Should.Throw<SnapshotMismatchException>(() => Snapshot.Match("one\nthree", "page", source: source)).Message.ShouldContain("line 2");
        File.ReadAllText(verified).ShouldBe("one\ntwo\n");
    }

    private static ITimer Timer(ManualTimeProvider clock, string name, List<string> seen, int due, int period) =>
        clock.CreateTimer(
            _ => seen.Add($"{name} {clock.GetUtcNow().ToUnixTimeSeconds()}"),
            null,
            TimeSpan.FromSeconds(due),
            period == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
}
