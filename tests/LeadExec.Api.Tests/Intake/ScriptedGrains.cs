using System.Collections.Concurrent;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Pings;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.Api.Tests.Intake;

/// <summary>A grain factory whose lead grains answer what the test says and remember what they were asked.</summary>
internal sealed class ScriptedGrains : IGrainFactory
{
    private readonly ConcurrentQueue<SubmitLead> submitted = new();
    private readonly ConcurrentQueue<SubmitPing> pinged = new();
    private int pings;

    public Func<SubmitLead, Task<LeadReply>> Answer { get; set; } = command => Task.FromResult(Accept(command));

    public IReadOnlyList<SubmitLead> Submitted => [.. submitted];

    /// <summary>How many pings came; all are declined.</summary>
    public int PingsAsked => pings;

    /// <summary>What the counter of a campaign's pings answers, by the limit.</summary>
    public Func<int, Task<int?>> CountPing { get; set; } = _ => Task.FromResult<int?>(null);

    /// <summary>The leads since the last call, which are forgotten.</summary>
    public IReadOnlyList<SubmitLead> TakeSubmitted() => Take(submitted);

    /// <summary>The pings since the last call, which are forgotten.</summary>
    public IReadOnlyList<SubmitPing> TakePinged() => Take(pinged);

    public SubmitLead Only => Submitted.ShouldHaveSingleItem();

    public static LeadReply Accept(SubmitLead command, LeadReplyStatus status = LeadReplyStatus.Final, string? redirectUrl = null) => Reply(command, new IntakeResult
    {
        LeadId = new LeadId(command.LeadId),
        Status = IntakeStatus.Accepted,
        CampaignId = new CampaignId(command.CampaignId),
        Cost = Money.FromCents(1500),
        Reference = command.Reference,
        RedirectUrl = redirectUrl,
        Test = command.Test,
    }, status);

    public static LeadReply Reject(SubmitLead command, RejectReason reason) => Reply(command, new IntakeResult
    {
        LeadId = new LeadId(command.LeadId),
        Status = IntakeStatus.Rejected,
        Reason = reason,
        CampaignId = new CampaignId(command.CampaignId),
    });

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(typeof(TGrainInterface) == typeof(IPingGrain) ? new PingGrain(this)
            : typeof(TGrainInterface) == typeof(ICampaignPingsGrain) ? new CampaignPingsGrain(this)
            : (object)new LeadGrain(this, primaryKey));

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => throw new NotSupportedException();

    public IAddressable GetGrain(GrainId grainId) => throw new NotSupportedException();

    private static LeadReply Reply(SubmitLead command, IntakeResult result, LeadReplyStatus status = LeadReplyStatus.Final)
    {
        var answer = new AnswerRenderer().Render(command.Dialect, result);
        return new LeadReply { Status = status, LeadId = command.LeadId, HttpStatus = answer.HttpStatus, MediaType = answer.MediaType, Body = answer.Body };
    }

    private static List<T> Take<T>(ConcurrentQueue<T> queue)
    {
        var taken = new List<T>();
        while (queue.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    private sealed class PingGrain(ScriptedGrains owner) : IPingGrain
    {
        public Task<PingReply> SubmitAsync(SubmitPing command, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref owner.pings);
            owner.pinged.Enqueue(command);
            return Task.FromResult(new PingReply { PingId = command.PingId, Accepted = false, Reason = RejectReason.NoCoverage });
        }
    }

    private sealed class CampaignPingsGrain(ScriptedGrains owner) : ICampaignPingsGrain
    {
        public Task<int?> TakeAsync(int most) => owner.CountPing(most);
    }

    private sealed class LeadGrain(ScriptedGrains owner, string key) : ILeadGrain
    {
        public Task<LeadReply> SubmitAsync(SubmitLead command, CancellationToken cancellationToken = default)
        {
            key.ShouldBe($"lead/{command.LeadId:D}");
            cancellationToken.CanBeCanceled.ShouldBeFalse("FM-44: the caller cannot cancel the work");
            owner.submitted.Enqueue(command);
            return owner.Answer(command);
        }

        public Task<LeadReply> AwaitAnswerAsync(DateTimeOffset deadline, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task ResumeAsync() => throw new NotSupportedException();

        public Task<DecideAttemptReply> DecideAttemptAsync(DecideAttempt command) => throw new NotSupportedException();

        public Task<ConfirmDeliveryReply> ConfirmAsync(ConfirmDelivery command) => throw new NotSupportedException();

        public Task<bool> EndPinAsync(Guid attemptId) => throw new NotSupportedException();

        public Task<ByHandReply> ActByHandAsync(ActByHand command) => throw new NotSupportedException();
    }
}
