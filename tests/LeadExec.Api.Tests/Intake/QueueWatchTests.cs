using LeadExec.Api.Intake.Queue;
using LeadExec.Ports.Queue;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Tests.Intake;

// A front door without workers pushes back too. CAMP-27, FM-14, FM-81
public sealed class QueueWatchTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Measurement_decides_and_stands_while_the_record_cannot_be_asked()
    {
        var clock = new ManualTimeProvider();
        var meter = new ScriptedMeter(clock);
        using var watch = new QueueWatch(meter, Options.Create(new QueueOptions { MaximumDepth = 5, MaximumAgeSeconds = 60 }), clock, NullLogger<QueueWatch>.Instance);
        watch.IsFull.ShouldBeFalse("nothing was measured yet");
        await watch.StartAsync(CancellationToken.None);

        await meter.NextAsync(new QueueDepth(4, TimeSpan.FromSeconds(60)));
        watch.IsFull.ShouldBeFalse();
        await meter.NextAsync(new QueueDepth(5, TimeSpan.Zero));
        watch.IsFull.ShouldBeTrue();
        await meter.NextAsync(null);
        watch.IsFull.ShouldBeTrue();
        await meter.NextAsync(new QueueDepth(1, TimeSpan.FromSeconds(61)));
        watch.IsFull.ShouldBeTrue();
        await meter.NextAsync(QueueDepth.Empty);
        watch.IsFull.ShouldBeFalse();
        await watch.StopAsync(CancellationToken.None);
    }

    /// <summary>Answers one question at a time, and lets the watch's pause pass when it was taken in.</summary>
    private sealed class ScriptedMeter(ManualTimeProvider clock) : IQueueMeter
    {
        private readonly System.Threading.Channels.Channel<QueueDepth?> answers = System.Threading.Channels.Channel.CreateUnbounded<QueueDepth?>();

        public async Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken) =>
            await answers.Reader.ReadAsync(cancellationToken) ?? throw new TimeoutException();

        public async Task NextAsync(QueueDepth? answer)
        {
            using var patience = new CancellationTokenSource(Hang);
            clock.Advance(TimeSpan.FromSeconds(1));
            answers.Writer.TryWrite(answer);
            while (clock.ActiveTimers == 0)
            {
                patience.Token.ThrowIfCancellationRequested();
                await Task.Delay(1, patience.Token);
            }
        }
    }
}
