using System.Collections.Concurrent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// At most so many pings of a campaign, which is one source's, in any minute (TH-08), counted by its grain for all processes together.
/// What the grain refused is refused here until it said that the next may come, so that a flood stays cheap.
/// </summary>
internal sealed partial class PingRateLimiter(IGrainFactory grains, TimeProvider clock, ILogger<PingRateLimiter> logger)
{
    // Only of campaigns with a limit that reached it.
    private readonly ConcurrentDictionary<CampaignId, DateTimeOffset> closed = new();

    /// <summary>Counts a ping; null when it is within the limit, else the whole seconds after which to ping again.</summary>
    public async Task<int?> TakeAsync(Campaign campaign)
    {
        if (campaign.Ping?.MostPerMinute is not { } most)
        {
            return null;
        }

        var left = closed.GetValueOrDefault(campaign.Id) - clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            return (int)Math.Ceiling(left.TotalSeconds);
        }

        var wait = await AskAsync(campaign.Id, most);
        if (wait is { } seconds)
        {
            closed[campaign.Id] = clock.GetUtcNow().AddSeconds(seconds);
        }

        return wait;
    }

    /// <summary>A counter that does not answer lets the ping through; its own grain is the next to be asked.</summary>
    private async Task<int?> AskAsync(CampaignId campaign, int most)
    {
        try
        {
            return await grains.GetGrain<ICampaignPingsGrain>(GrainKeys.CampaignPings(campaign.Value)).TakeAsync(most);
        }
        catch (Exception failed)
        {
            LogNotCounted(logger, campaign.Value, failed.GetType().Name);
            return null;
        }
    }
}
