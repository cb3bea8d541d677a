using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// Declines the pings of a campaign whose accepted pings hardly ever become posts (TH-08): the figures of the last 24 hours from the
/// record, the same in every process, read every half minute. While the record cannot be asked the last figures stand.
/// </summary>
internal sealed partial class PingRatioWatch(IPingQueries pings, ICatalogSource catalogs, TimeProvider time, ILogger<PingRatioWatch> logger) : BackgroundService
{
    /// <summary>When to ask again: the ratio recovers only with time, or when older pings leave the day.</summary>
    public const int RetryAfterSeconds = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private volatile FrozenDictionary<CampaignId, PingRatio> ratios = FrozenDictionary<CampaignId, PingRatio>.Empty;

    /// <summary>Whether the campaign's least percent is missed by enough pings to say so.</summary>
    public bool Declines(Campaign campaign) => campaign.Ping is { LeastPostPercent: { } least } options
        && ratios.TryGetValue(campaign.Id, out var ratio)
        && ratio.Accepted - ratio.Open >= options.PostPercentAfter
        && ratio.PostPercent < least;

    /// <summary>Reads the figures, if any campaign asks for them.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (catalogs.Current.Campaigns.Values.Any(campaign => campaign.Ping?.LeastPostPercent is > 0))
        {
            var found = await pings.RatiosAsync(time.GetUtcNow() - Window, cancellationToken);
            ratios = found.GroupBy(ratio => ratio.CampaignId).ToFrozenDictionary(group => group.Key, group => group.First());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 1214, Level = LogLevel.Warning, Message = "The ratio of posts to pings was not read: {Kind}")]
    private static partial void LogFailed(ILogger logger, string kind);
}
