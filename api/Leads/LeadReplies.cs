using LeadExec.Api.Returns;
using LeadExec.Api.Security;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Answers of the endpoints about leads. Amounts are decimal text; times are UTC.</summary>
public static partial class LeadReplies
{
    /// <summary>The lead whose personal data are gone.</summary>
    public sealed record ErasedLead(Guid LeadId);

    /// <summary>A page of leads; <paramref name="Next"/> is the cursor of the next page.</summary>
    public sealed record LeadPage(IReadOnlyList<LeadItem> Items, string? Next);

    /// <summary>What lists and details tell of a lead.</summary>
    public abstract record LeadFacts
    {
        public required Guid Id { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }

        public required int LeadTypeId { get; init; }

        public required string LeadType { get; init; }

        public required int LeadSourceId { get; init; }

        public required string LeadSource { get; init; }

        public required int CampaignId { get; init; }

        public required string Campaign { get; init; }

        public required LeadValidity Validity { get; init; }

        public required LeadDistribution Distribution { get; init; }

        /// <summary>Why it was rejected or not sold; null when nothing was refused.</summary>
        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        public required bool Test { get; init; }

        /// <summary>What the source is paid.</summary>
        [MoneyFigure]
        public required Money Cost { get; init; }

        /// <summary>What clients pay (F-05).</summary>
        [MoneyFigure]
        public required Money Revenue { get; init; }

        [MoneyFigure]
        public required Money Profit { get; init; }

        public required int SendCount { get; init; }

        /// <summary>Null is unlimited.</summary>
        public int? MaximumDeliveries { get; init; }

        /// <summary>The latest return of one of its deliveries.</summary>
        public ReturnBodies.ReturnMark? Return { get; init; }

        /// <summary>Values as people read them: system fields by their camelCase names, asked fields by their own.</summary>
        public required IReadOnlyDictionary<string, string> Values { get; init; }

        public override string ToString() => "[lead]";
    }

    /// <summary>A lead in a list.</summary>
    public sealed record LeadItem : LeadFacts
    {
        public override string ToString() => "[lead]";
    }

    /// <summary>One lead with everything but its log, deliveries and requests.</summary>
    public sealed record LeadDetails : LeadFacts
    {
        public string? ReasonDetail { get; init; }

        public Guid? OriginalLeadId { get; init; }

        public string? Reference { get; init; }

        public DateTimeOffset? DueAt { get; init; }

        /// <summary>It waits for a person because its runs broke again and again; a new scan by hand goes on with it.</summary>
        public required bool SetAside { get; init; }

        /// <summary>When it was found valid, which is on receipt; null when it is not valid (LEAD-09).</summary>
        public DateTimeOffset? VerifiedAt { get; init; }

        /// <summary>When its personal data were erased; null while they are kept. Nothing erases them by itself.</summary>
        public DateTimeOffset? RemovedAt { get; init; }

        public required long CatalogVersion { get; init; }

        /// <summary>The personal data is gone (E-38).</summary>
        public required bool Erased { get; init; }

        public required IReadOnlyList<LeadFieldValue> Fields { get; init; }

        public override string ToString() => "[lead]";
    }

    /// <summary>A field of the lead in its lead type's order: <paramref name="Value"/> as stored, <paramref name="Text"/> as people read it.</summary>
    public sealed record LeadFieldValue(string Name, string Label, string Kind, string Value, string Text);

    /// <summary>The process log (LEAD-36).</summary>
    public sealed record Trace(IReadOnlyList<TraceSegment> Segments);

    /// <summary>An uninterrupted piece of work; <paramref name="OwnMs"/> is our own part, <paramref name="WaitMs"/> the part spent waiting on others.</summary>
    public sealed record TraceSegment(DateTimeOffset StartedAt, decimal ElapsedMs, decimal WaitMs, decimal OwnMs, IReadOnlyList<TraceStep> Steps);

    /// <summary>One step: what, how it ended, why, and how long.</summary>
    public sealed record TraceStep
    {
        public required string Step { get; init; }

        public required string Result { get; init; }

        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        public string? Detail { get; init; }

        public required DateTimeOffset At { get; init; }

        public required decimal ElapsedMs { get; init; }

        public required decimal WaitMs { get; init; }

        public string? Client { get; init; }

        public string? Account { get; init; }

        public Guid? AttemptId { get; init; }
    }

    /// <summary>All attempts to deliver the lead, in order.</summary>
    public sealed record Deliveries(IReadOnlyList<Delivery> Items);

    /// <summary>One attempt (LEAD-08, LEAD-16, LEAD-35).</summary>
    public sealed record Delivery
    {
        public required Guid Id { get; init; }

        public required int Number { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required int MethodId { get; init; }

        public required string Method { get; init; }

        public required AttemptState State { get; init; }

        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        public string? Detail { get; init; }

        /// <summary>What the client pays; null unless accepted.</summary>
        [MoneyFigure]
        public Money? Price { get; init; }

        /// <summary>The most that could be charged.</summary>
        [MoneyFigure]
        public required Money HeldPrice { get; init; }

        public required bool Returned { get; init; }

        /// <summary>Its return, if anybody asked for one.</summary>
        public ReturnBodies.ReturnMark? Return { get; init; }

        public required bool Exclusive { get; init; }

        public required bool Test { get; init; }

        /// <summary>Delivered by the client portal, without an outside call.</summary>
        public required bool Portal { get; init; }

        public required bool Manual { get; init; }

        public required bool Ambiguous { get; init; }

        public required DateTimeOffset At { get; init; }

        public DateTimeOffset? DoneAt { get; init; }

        public DateTimeOffset? PinnedUntil { get; init; }

        public int? ElapsedMs { get; init; }

        public string? BuyerReference { get; init; }

        public string? RedirectUrl { get; init; }

        public DateTimeOffset? LateAcceptedAt { get; init; }

        public required bool HasExchange { get; init; }

        public DateTimeOffset? ReadAt { get; init; }

        /// <summary>Made by staff, not by automation.</summary>
        public required bool ByHand { get; init; }

        /// <summary>The delivery that this one accompanies or repeats; it holds and charges nothing.</summary>
        public Guid? BesideId { get; init; }

        /// <summary>How many notes people wrote about it.</summary>
        public required int Notes { get; init; }
    }

    /// <summary>A header line; secrets read "***".</summary>
    public sealed record WireHeader(string Name, string Value);

    /// <summary>What went to the buyer and what came back (LEAD-33).</summary>
    public sealed record Exchange
    {
        public required string Method { get; init; }

        public required string Url { get; init; }

        public required IReadOnlyList<WireHeader> RequestHeaders { get; init; }

        public required WireBody RequestBody { get; init; }

        /// <summary>Null when no complete answer came.</summary>
        public int? Status { get; init; }

        public required IReadOnlyList<WireHeader> ResponseHeaders { get; init; }

        public required WireBody ResponseBody { get; init; }

        /// <summary>Bytes read, of which the body may show only the beginning.</summary>
        public required int ResponseLength { get; init; }

        public required int WireRequests { get; init; }

        public required DeliveryTimings Timings { get; init; }

        public override string ToString() => "[exchange]";
    }

    /// <summary>What the source posted and what we answered (LEAD-14).</summary>
    public sealed record InsertRequest
    {
        public WireBody? Request { get; init; }

        public string? RequestMediaType { get; init; }

        public int? AnswerStatus { get; init; }

        public string? AnswerMediaType { get; init; }

        public WireBody? Answer { get; init; }

        public DateTimeOffset? AnsweredAt { get; init; }

        public required bool CallerWaited { get; init; }

        public override string ToString() => "[insert request]";
    }
}
