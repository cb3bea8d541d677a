using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LeadExec.Grains.Pings;

/// <summary>
/// One buyer's ping: permit, request, answer. It holds nothing of the lead's, so losing it in a crash costs nothing. When waiting
/// has ended it goes on for a while by itself, only to see and count a late answer.
/// </summary>
internal sealed partial class PingAsk
{
    private readonly PingRound _round;
    private readonly long _started;
    private bool _permitOut;
    private bool _closed;

    private PingAsk(PingRound round, Candidate candidate, PingMethod ping)
    {
        (_round, Candidate, Ping) = (round, candidate, ping);
        Id = new BidId(round.Services.Ids.NewId());
        _started = round.Services.Time.GetTimestamp();
        Ended = Task.FromResult(Trace(PingState.NotSent));
    }

    public Candidate Candidate { get; }

    public PingMethod Ping { get; }

    public BidId Id { get; }

    /// <summary>Ends with the answer's trace, or why nothing was sent. Never fails.</summary>
    public Task<PingTrace> Ended { get; private set; }

    /// <summary>Nothing is waited for any more, and <see cref="Ended"/> has ended or does so in this turn. The round's bell says so.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The bid in range that came in time.</summary>
    public StandingBid? Bid { get; private set; }

    /// <summary>Begins the ping; it runs in the caller's turns.</summary>
    public static PingAsk Start(PingRound round, Candidate candidate, PingMethod ping)
    {
        var ask = new PingAsk(round, candidate, ping);
        ask.Ended = ask.RunAsync();
        return ask;
    }

    /// <summary>One that is not sent at all.</summary>
    public static PingAsk Shed(PingRound round, Candidate candidate, PingMethod ping, RejectReason reason)
    {
        var ask = new PingAsk(round, candidate, ping);
        ask.Ended = Task.FromResult(ask.NotSent(reason, "more buyers than one lead is offered to at once"));
        ask.IsOver = true;
        return ask;
    }

    /// <summary>Waiting is over: the trace as it stands. The permit goes back now; an answer from here on is late.</summary>
    public async Task<PingTrace> CloseAsync(bool early)
    {
        if (IsOver)
        {
            return await Ended;
        }

        _closed = true;
        var trace = early
            ? Trace(PingState.Sent, RejectReason.PingNotNeeded, "nobody left could change the result")
            : Trace(PingState.TimedOut, RejectReason.BuyerTimeout, "no answer within the deadline");
        Count(early ? AttemptState.Planned : AttemptState.Unknown, early ? PingEnd.NotNeeded : PingEnd.TimedOut);
        return trace;
    }

    private async Task<PingTrace> RunAsync()
    {
        try
        {
            var prepared = _round.Services.Transport.Prepare(_round.Order(Candidate, Ping.Method, Id));
            if (!prepared.Accepted)
            {
                return NotSent(prepared.Reason, prepared.Detail);
            }

            var refusal = _round.Left <= TimeSpan.Zero ? RejectReason.DeadlineTooShort : await _round.Permits.AcquireAsync(Candidate, Id, LeaseMs());
            _permitOut = refusal == RejectReason.None;
            refusal = _permitOut && (_closed || _round.Left <= TimeSpan.Zero) ? RejectReason.DeadlineTooShort : refusal;
            return refusal == RejectReason.None ? await SendAsync(prepared.Value) : NotSent(refusal, null);
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            // The account's owner does not answer; the buyer is left out, the lead goes on.
            LogPermitFailed(_round.Log, Candidate.Account.Id.Value, failure.GetType());
            return NotSent(RejectReason.NoPermit, null);
        }
        finally
        {
            IsOver = true;
            _round.Bell.Ring();
        }
    }

    private async Task<PingTrace> SendAsync(PreparedDelivery prepared)
    {
        var budget = _round.Left + TimeSpan.FromMilliseconds(_round.Services.Run.LateGraceMs);
        var verdict = await _round.Services.Transport.SendAsync(prepared with { SendBy = _round.Cutoff, KeepExchange = false }, budget, CancellationToken.None);
        if (_closed || _round.Left < TimeSpan.Zero)
        {
            return Late(verdict);
        }

        var trace = Judge(verdict);
        Count(Outcome(trace, verdict), EndOf(trace));
        return trace;
    }

    private PingTrace Judge(DeliveryVerdict verdict)
    {
        switch (verdict.State)
        {
            case AttemptState.Accepted:
                var judged = BidRange.Of(Id, Ping, Candidate, verdict);
                Bid = judged.Accepted ? judged.Value : null;
                return Trace(Bid is null ? PingState.BidRefused : PingState.BidAccepted, judged.Reason, judged.Detail) with { Price = Bid?.Price };
            case AttemptState.Rejected:
                return Trace(PingState.BidRefused, verdict.Reason, verdict.Detail);
            case AttemptState.NotSent:
                return Trace(PingState.NotSent, verdict.Reason, verdict.Detail);
            case AttemptState.Unknown when verdict.Reason == RejectReason.BuyerTimeout:
                return Trace(PingState.TimedOut, verdict.Reason, verdict.Detail);
            case AttemptState.Unknown or AttemptState.Failed or AttemptState.Planned or AttemptState.Sending or AttemptState.Unconfirmed:
                return Trace(PingState.Failed, verdict.Reason, verdict.Detail);
            default:
                throw new InvalidOperationException($"A ping ended as {verdict.State}.");
        }
    }

    /// <summary>Seen, counted, never used (E-105). What was never answered was counted when waiting ended.</summary>
    private PingTrace Late(DeliveryVerdict verdict)
    {
        var waited = !_closed;
        if (waited)
        {
            Count(AttemptState.Unknown, PingEnd.TimedOut);
        }

        if (verdict.State is AttemptState.Accepted or AttemptState.Rejected or AttemptState.Failed)
        {
            var elapsed = ElapsedMs();
            LogLate(_round.Log, Candidate.Account.Id.Value, Id.Value, elapsed, verdict.State == AttemptState.Accepted);
            Count(AttemptState.Planned, PingEnd.Late);
        }

        return Trace(PingState.TimedOut, RejectReason.BuyerTimeout, "the answer came too late");
    }

    private PingTrace NotSent(RejectReason reason, string? detail)
    {
        if (!_closed)
        {
            Count(AttemptState.Planned, PingEnd.Shed);
        }
        else if (_permitOut)
        {
            Count(AttemptState.Planned, null);
        }

        return Trace(PingState.NotSent, reason, detail);
    }

    /// <summary>Not waited for: a permit that cannot be given back ends with its lease, and a count may be lost.</summary>
    private void Count(AttemptState outcome, PingEnd? end) => _round.Permits
        .ReturnAsync(Candidate, new ReturnPermit { AttemptId = Id.Value, Outcome = outcome, ElapsedMs = ElapsedMs(), Ping = end })
        .ContinueWith(LogNotReturned, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void LogNotReturned(Task returned) => LogPermitFailed(_round.Log, Candidate.Account.Id.Value, returned.Exception!.InnerException!.GetType()); // it faulted

    private static PingEnd EndOf(PingTrace trace) => trace.State switch
    {
        PingState.BidAccepted => PingEnd.Bid,
        PingState.BidRefused => PingEnd.Refused,
        PingState.TimedOut => PingEnd.TimedOut,
        PingState.Failed => PingEnd.Failed,
        PingState.NotSent => PingEnd.Shed,
        PingState.Sent => PingEnd.NotNeeded,
    };

    // What the breaker learns; a price out of range is an answer like any other.
    private static AttemptState Outcome(PingTrace trace, DeliveryVerdict verdict) =>
        trace.State == PingState.BidRefused ? AttemptState.Rejected : verdict.State;

    private PingTrace Trace(PingState state, RejectReason reason = RejectReason.None, string? detail = null) => new()
    {
        ClientId = Candidate.Client.Id,
        AccountId = Candidate.Account.Id,
        MethodId = Ping.MethodId,
        BidId = Id,
        State = state,
        ElapsedMs = ElapsedMs(),
        Reason = reason,
        Detail = detail,
    };

    private int LeaseMs() => (int)_round.Left.TotalMilliseconds + _round.Services.Run.LateGraceMs + 1_000;

    private int ElapsedMs() => (int)Math.Min(int.MaxValue, _round.Services.Time.GetElapsedTime(_started).TotalMilliseconds);
}
