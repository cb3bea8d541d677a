using System.Collections.Concurrent;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;

namespace LeadExec.Grains.Queue;

/// <summary>
/// Works off the delivery queue (CAMP-27): takes the leads that are due and tells their grains to go on from the record, as
/// after a crash. So many at once as the option allows; a slow buyer keeps one place, not the round. Campaigns take turns, so that
/// one campaign's backlog does not starve another's; in a campaign age alone decides: it counts from receipt or the end of the send
/// delay, whoever joins stands behind, so nothing starves.
/// The queue itself is in the record; this class may forget everything at any time.
/// </summary>
public sealed partial class DeliveryQueue(QueueServices services, IGrainFactory grains, IOptions<QueueOptions> options, ILogger<DeliveryQueue> logger)
{
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<LeadId, Task> _underWay = new();
    private long? _measuredAt;

    /// <summary>Leads that this process took and that are not through.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>Takes as many leads as there are places; true when there may be more.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await MeasureAsync(cancellationToken);
        var places = options.Value.AtOnce - _underWay.Count;
        // While all deliveries are stopped the leads stay where they are seen: in the queue (decision 18).
        if (places <= 0 || services.Catalogs.Current.Account.OutboundStopped)
        {
            return false;
        }

        var taken = await services.Store.TakeAsync(places, cancellationToken);
        foreach (var lead in taken)
        {
            services.Gauge.Taken(lead);
            Start(lead.Id);
        }

        services.Gauge.UnderWay(_underWay.Count);
        return taken.Count == places;
    }

    /// <summary>Waits until the leads that were taken are through.</summary>
    public Task DrainAsync() => Task.WhenAll(_underWay.Values);

    private void Start(LeadId lead)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _underWay[lead] = end.Task;
        _ = DistributeAsync(lead, end);
    }

    private async Task DistributeAsync(LeadId lead, TaskCompletionSource end)
    {
        try
        {
            await grains.GetGrain<ILeadGrain>(GrainKeys.Lead(lead.Value)).ResumeAsync();
        }
        catch (TimeoutException)
        {
            // The lead goes on; its due time brings it back if it does not end.
        }
        catch (Exception failure)
        {
            // Whatever it was, it must not end the worker. The lead is due again in a minute and the sweeper finds it.
            services.Gauge.Failed();
            LogFailed(lead.Value, failure.GetType().Name);
        }
        finally
        {
            _underWay.TryRemove(lead, out _);
            services.Gauge.UnderWay(_underWay.Count);
            end.SetResult();
            services.Bell.Ring();
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        if (_measuredAt is { } before && services.Time.GetElapsedTime(before) < Measuring)
        {
            return;
        }

        services.Gauge.Measured(await services.Store.MeasureAsync(services.Gauge.Deepest, cancellationToken));
        _measuredAt = services.Time.GetTimestamp();
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Queued lead {LeadId} was not distributed, it is tried again: {Kind}")]
    private partial void LogFailed(Guid leadId, string kind);
}
