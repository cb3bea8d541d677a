using LeadExec.InProcess.Reminders;
using Microsoft.Extensions.Hosting;

namespace LeadExec.InProcess.Hosting;

/// <summary>Starts the host before the services registered after it, and drains it after they have stopped.</summary>
internal sealed class ActorHostService(ActorHost host, ReminderService reminders) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        host.Start();
        await reminders.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await reminders.Stop(cancellationToken);
        await host.Stop(cancellationToken);
    }
}
