using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>What a lead's stored attempts mean for going on: what is sold, what is pinned, what is tried again when.</summary>
internal sealed record PastAttempts
{
    private static readonly TimeSpan SweeperRound = TimeSpan.FromSeconds(5);

    public required ImmutableArray<SoldDelivery> Sold { get; init; }

    /// <summary>Sold, and the sale was returned.</summary>
    public ImmutableArray<SoldDelivery> Returned { get; init; } = [];

    public required ImmutableArray<ActiveAttempt> Pinned { get; init; }

    public required ImmutableArray<PlannedRetry> Retries { get; init; }

    public required ImmutableHashSet<DeliveryAccountId> Tried { get; init; }

    /// <summary>Of those, whom even a new scan does not ask: they have the lead, may have it, or had it.</summary>
    public ImmutableHashSet<DeliveryAccountId> NotAgain { get; init; } = [];

    public required int LastNumber { get; init; }

    /// <summary>Held attempts that wait for their time or for the client (E-57, E-61).</summary>
    public ImmutableArray<PendingAttempt> Pending { get; init; } = [];

    /// <summary>Deliveries beside others that a crash kept from being made (E-62).</summary>
    public ImmutableArray<PlannedAlternate> Alternates { get; init; } = [];

    /// <summary>The last attempt, when nobody knows how it ended, its buyer drops repetitions and it is young enough to be asked about.</summary>
    public ActiveAttempt? ToAskAgain { get; init; }

    public static PastAttempts Of(LeadRecord record, Catalog catalog, DateTimeOffset now) =>
        OfPrimary(record with { Attempts = [.. record.Attempts.Where(attempt => attempt.AlternateOf is null)] }, catalog, now) with
        {
            LastNumber = record.Attempts.IsEmpty ? 0 : record.Attempts.Max(attempt => attempt.Number),
            Alternates = [.. record.Attempts.SelectMany(attempt => Beside(attempt, record, catalog))],
        };

    private static PastAttempts OfPrimary(LeadRecord record, Catalog catalog, DateTimeOffset now) => new()
    {
        Sold = Accepted(record, catalog, returned: false),
        Returned = Accepted(record, catalog, returned: true),
        Pinned =
        [
            .. record.Attempts
                .Where(attempt => attempt is { State: AttemptState.Unknown, SlotTaken: true })
                .Select(attempt => Active(attempt, Candidate(attempt, catalog))),
        ],
        Retries = [.. record.Attempts.GroupBy(attempt => attempt.AccountId).Select(tries => Retry([.. tries], catalog, now, HasOwnPrice(record, catalog))).OfType<PlannedRetry>()],
        Tried = [.. record.Attempts.Select(attempt => attempt.AccountId)],
        NotAgain = [.. record.Attempts.Where(attempt => attempt.State is not (AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent)).Select(attempt => attempt.AccountId)],
        LastNumber = 0,
        Pending = [.. record.Attempts.Select(attempt => Held(attempt, catalog)).OfType<PendingAttempt>()],
        ToAskAgain = AskAgain(record, catalog, now),
    };

    private static ImmutableArray<SoldDelivery> Accepted(LeadRecord record, Catalog catalog, bool returned) =>
    [
        .. record.Attempts
            .Where(attempt => attempt.State == AttemptState.Accepted && attempt.Returned == returned && Candidate(attempt, catalog).Method.Environment == DeliveryEnvironment.Production)
            .Select(attempt => new SoldDelivery { AttemptId = attempt.Id, Candidate = Candidate(attempt, catalog), Price = attempt.Price, RedirectUrl = attempt.RedirectUrl }),
    ];

    private static PendingAttempt? Held(AttemptRecord attempt, Catalog catalog) =>
        attempt is { State: AttemptState.Planned or AttemptState.Unconfirmed, PinnedUntil: { } until }
            ? new PendingAttempt
            {
                Attempt = Active(attempt, AsHeld(attempt, catalog)),
                Kind = attempt.State == AttemptState.Planned ? PendingKind.Delay : PendingKind.Confirmation,
                Until = until,
                RedirectUrl = attempt.RedirectUrl,
            }
            : null;

    /// <summary>What was matched is what is sent: the held price, and the method of that moment, which a client group may have chosen.</summary>
    private static Candidate AsHeld(AttemptRecord attempt, Catalog catalog)
    {
        var candidate = Candidate(attempt, catalog);
        return candidate with { Price = attempt.Held, Method = catalog.DeliveryMethods.GetValueOrDefault(attempt.MethodId) ?? candidate.Method with { Enabled = false } };
    }

    private static IEnumerable<PlannedAlternate> Beside(AttemptRecord attempt, LeadRecord record, Catalog catalog) =>
        attempt is { AlternateOf: null, ByHand: null, State: not (AttemptState.Planned or AttemptState.Sending) }
            ? Domain.Flow.Alternates.Of(Active(attempt, Candidate(attempt, catalog)), attempt.State == AttemptState.Unconfirmed ? AttemptState.Accepted : attempt.State)
                .Where(planned => !record.Attempts.Any(made => made.AlternateOf == attempt.Id && made.MethodId == planned.Candidate.Method.Id))
            : [];

    private static ActiveAttempt? AskAgain(LeadRecord record, Catalog catalog, DateTimeOffset now)
    {
        var last = record.Attempts.MaxBy(attempt => attempt.Number);
        return last is { State: AttemptState.Unknown, ByHand: null } && now - last.StartedAt < AskingAgain.Longest
            && Candidate(last, catalog) is { Method.Webhook.BuyerDeduplicates: true, Method.Environment: DeliveryEnvironment.Production } candidate
            && !PingMethods.NeedsBid(candidate.Account, candidate.Method, catalog)
            ? Active(last, candidate with { Price = last.Held })
            : null;
    }

    private static ActiveAttempt Active(AttemptRecord attempt, Candidate candidate) =>
        new() { Id = attempt.Id, Number = attempt.Number, DeliveryId = attempt.DeliveryId, Candidate = candidate, DueAt = attempt.StartedAt };

    /// <summary>Whether the price was made by more than the account: by a hook, or by the resale of a returned lead.</summary>
    private static bool HasOwnPrice(LeadRecord record, Catalog catalog) =>
        record.Attempts.Any(attempt => attempt.Returned) || catalog.Account.Hooks?.Price is not null || catalog.Campaigns.GetValueOrDefault(record.CampaignId)?.Hooks?.Price is not null;

    /// <summary>A price that a hook gave stands for the retries too; hooks are not asked again (DIST-45).</summary>
    private static PlannedRetry? Retry(ImmutableArray<AttemptRecord> tries, Catalog catalog, DateTimeOffset now, bool keepPrice)
    {
        var last = tries.MaxBy(attempt => attempt.Number)!;
        var candidate = Candidate(last, catalog);
        if (last.ByHand is not null || last.Reason is RejectReason.NotConfirmed or RejectReason.AccountLeft || PingMethods.NeedsBid(candidate.Account, candidate.Method, catalog))
        {
            return null; // the reference of a bid ends with the run that collected it (C-10)
        }

        candidate = keepPrice ? candidate with { Price = last.Held } : candidate;
        var first = tries.MinBy(attempt => attempt.Number)!;
        var next = RetrySchedule.Next(new RetryQuestion
        {
            Settings = candidate.Method.Retry,
            Outcome = last.State,
            BuyerDeduplicates = candidate.Method.Webhook is { BuyerDeduplicates: true },
            ResentAtOnce = true,
            AttemptsMade = tries.Length,
            AttemptDueAt = DueAt(first, last, tries.Length - 1, candidate.Method.Retry),
            Now = last.DoneAt ?? now,
        });
        return next is null
            ? null
            : new PlannedRetry { Candidate = candidate, DeliveryId = last.DeliveryId, Done = tries.Length - 1, DueAt = next.DueAt };
    }

    /// <summary>When a retry was planned: a start that is late by no more than jitter and a sweeper's round does not move the next one (D-24).</summary>
    private static DateTimeOffset DueAt(AttemptRecord first, AttemptRecord last, int retries, RetrySettings settings)
    {
        var between = TimeSpan.FromMinutes(settings.MinutesBetween);
        var planned = first.StartedAt + (retries * between);
        return last.StartedAt - planned is var late && late >= TimeSpan.Zero && late <= RetryJitter.Longest(between) + SweeperRound ? planned : last.StartedAt;
    }

    /// <summary>The account as it is now; one that was archived since counts as closed, shared and by portal, so that nothing is sent there.</summary>
    private static Candidate Candidate(AttemptRecord attempt, Catalog catalog)
    {
        var account = catalog.DeliveryAccounts.GetValueOrDefault(attempt.AccountId);
        return new Candidate
        {
            Account = account ?? new DeliveryAccount
            {
                Id = attempt.AccountId,
                ClientId = attempt.ClientId,
                DeliveryMethodId = attempt.MethodId,
                LeadTypeId = default,
                Name = "archived",
                Status = DeliveryAccountStatus.Closed,
            },
            Client = catalog.Clients.GetValueOrDefault(attempt.ClientId) ?? new Client { Id = attempt.ClientId, CompanyName = "archived" },
            Method = catalog.DeliveryMethods.GetValueOrDefault(account?.DeliveryMethodId ?? attempt.MethodId) ?? new DeliveryMethod
            {
                Id = attempt.MethodId,
                ClientId = attempt.ClientId,
                LeadTypeId = default,
                Description = "archived",
                Type = DeliveryType.LeadPortal,
            },
            Price = account?.Price ?? attempt.Held,
            OutOfTurn = attempt.OutOfTurn,
            Alternates = account is null ? [] : Domain.Distribution.Candidate.AlternatesOf(account, catalog),
        };
    }
}
