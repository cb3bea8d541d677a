using System.ComponentModel.DataAnnotations;

namespace LeadExec.Grains.Pings;

/// <summary>How outbound pings are run on this installation ("LeadExec:Pings").</summary>
public sealed class PingRunOptions
{
    /// <summary>Milliseconds before the deadline at which waiting on buyers ends, for our own finishing. Default 100.</summary>
    [Range(0, 10_000)]
    public int FinishingReserveMs { get; set; } = 100;

    /// <summary>How long an exchange may go on after waiting has ended, so that a late answer is seen and counted. Default 2,000.</summary>
    [Range(0, 30_000)]
    public int LateGraceMs { get; set; } = 2_000;

    /// <summary>Most buyers pinged for one lead; those beyond it, in order of the match, are not sent to. Default 200.</summary>
    [Range(1, 1_000)]
    public int MostBidders { get; set; } = 200;

    /// <summary>Longest that the pings of a posted lead take, in milliseconds, where its campaign has no ping options. Default 5,000 (E-105).</summary>
    [Range(100, 30_000)]
    public int LeadDeadlineMs { get; set; } = 5_000;
}
