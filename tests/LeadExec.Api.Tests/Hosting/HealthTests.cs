using LeadExec.Hosting.Health;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_follows_its_gates_and_names_the_closed_ones_while_live_stays()
    {
        var migrations = new SwitchGate("migrations");
        var catalog = new SwitchGate("catalog");
        await using var app = await HostedApp.StartAsync(b => b.Services.AddSingleton<IReadinessGate>(migrations).AddSingleton<IReadinessGate>(catalog));

        (await app.GetAsync("/healthz/ready")).ShouldBe((503, """{"status":"not-ready","closed":["migrations","catalog"]}"""));
        (await app.GetAsync("/healthz/live")).Status.ShouldBe(200);
        migrations.Open();
        (await app.GetAsync("/healthz/ready")).ShouldBe((503, """{"status":"not-ready","closed":["catalog"]}"""));
        catalog.Open();
        (await app.GetAsync("/healthz/ready")).ShouldBe((200, """{"status":"ready","closed":[]}"""));
    }

    [Fact]
    public async Task Warning_degrades_a_ready_process_and_does_not_close_it() // CAMP-27: a slow queue is seen, traffic goes on
    {
        var gate = new SwitchGate("catalog");
        gate.Open();
        var warning = new Warning { IsOn = true };
        await using var app = await HostedApp.StartAsync(b => b.Services.AddSingleton<IReadinessGate>(gate).AddSingleton<IHealthWarning>(warning));

        (await app.GetAsync("/healthz/ready")).ShouldBe((200, """{"status":"degraded","closed":[],"warnings":["delivery-queue"]}"""));
        gate.Close();
        (await app.GetAsync("/healthz/ready")).ShouldBe((503, """{"status":"not-ready","closed":["catalog"],"warnings":["delivery-queue"]}"""));
        gate.Open();
        warning.IsOn = false;
        (await app.GetAsync("/healthz/ready")).ShouldBe((200, """{"status":"ready","closed":[]}"""));
    }

    [Fact]
    public async Task Startup_stays_ready_after_the_first_time_and_ready_does_not()
    {
        var gate = new SwitchGate("database");
        await using var app = await HostedApp.StartAsync(b => b.Services.AddSingleton<IReadinessGate>(gate));

        (await app.GetAsync("/healthz/startup")).Status.ShouldBe(503);
        gate.Open();
        (await app.GetAsync("/healthz/startup")).Status.ShouldBe(200);
        gate.Close();
        (await app.GetAsync("/healthz/startup")).Status.ShouldBe(200);
        (await app.GetAsync("/healthz/ready")).Status.ShouldBe(503);
    }

    [Fact]
    public async Task A_gate_that_throws_or_hangs_is_closed()
    {
        await using var app = await HostedApp.StartAsync(
            b => b.Services.AddSingleton<IReadinessGate>(new Gate("throws", _ => throw new InvalidOperationException("secret")))
                .AddSingleton<IReadinessGate>(new Gate("hangs", async c =>
                {
                    await Task.Delay(Timeout.Infinite, c);
                    return true;
                })),
            o => o.GateTimeout = TimeSpan.FromMilliseconds(20));

        (await app.GetAsync("/healthz/ready")).ShouldBe((503, """{"status":"not-ready","closed":["throws","hangs"]}"""));
    }

    [Fact]
    public async Task A_stopping_process_is_not_ready()
    {
        await using var app = await HostedApp.StartAsync();
        var reporter = app.Services.GetRequiredService<HealthReporter>();
        (await reporter.ReadyAsync(CancellationToken.None)).Status.ShouldBe("ready");

        app.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();

        (await reporter.ReadyAsync(CancellationToken.None)).Closed.ShouldBe(["stopping"]);
    }

    private sealed class Warning : IHealthWarning
    {
        public string Name => "delivery-queue";

        public bool IsOn { get; set; }
    }

    private sealed class Gate(string name, Func<CancellationToken, Task<bool>> look) : IReadinessGate
    {
        public string Name => name;

        public ValueTask<bool> IsOpenAsync(CancellationToken cancellation) => new(look(cancellation));
    }
}
