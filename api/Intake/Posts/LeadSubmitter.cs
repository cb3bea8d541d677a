using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Api.Intake.Access;
using LeadExec.Domain.LeadTypes;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Security;
using Microsoft.Extensions.Options;
using Orleans;

namespace LeadExec.Api.Intake.Posts;

/// <summary>
/// Hands admitted leads to their grains. From here on nothing the caller does cancels the work (FM-44). A failed call is not a verdict:
/// the answer says "post again", and the replay rules make that safe.
/// </summary>
internal sealed partial class LeadSubmitter(IGrainFactory grains, ISecretBox box, IOptions<IntakeOptions> options, ILogger<LeadSubmitter> logger)
{
    // Below the 40 s after which the grain call itself gives up (decision 22).
    private const int LongestAnswerMs = 35_000;

    public Task<LeadReply> SubmitOneAsync(AdmittedPost admitted, LeadPost lead, PostContext context) =>
        SubmitAsync(Command(admitted, lead, context, CanonicalHash.Of(context.Dialect, admitted.Campaign.Id.Value, lead)));

    /// <summary>A lead that staff add (LEAD-06). Its key is part of it, so that the same values under another key are another lead.</summary>
    public Task<LeadReply> SubmitByHandAsync(AdmittedPost admitted, LeadPost lead, PostContext context, (Guid Lead, Guid Key) names)
    {
        var hash = CanonicalHash.InBatch(CanonicalHash.Of(context.Dialect, admitted.Campaign.Id.Value, lead), [names.Key.ToByteArray()]);
        return SubmitAsync(Command(admitted, lead, context with { IdempotencyKey = $"hand:{names.Key}" }, hash) with { LeadId = names.Lead, ByHand = true });
    }

    /// <summary>
    /// Replies in the order of the leads. With a key the first lead goes alone: if its key turns out to be used for another batch,
    /// nothing else is processed (FM-36).
    /// </summary>
    public async Task<LeadReply[]> SubmitAllAsync(AdmittedPost admitted, ImmutableArray<LeadPost> leads, PostContext context)
    {
        var commands = Commands(admitted, leads, context);
        var replies = new LeadReply[leads.Length];
        var done = 0;
        if (context.IdempotencyKey is not null)
        {
            replies[done++] = await SubmitAsync(commands[0]);
            if (replies[0].Status == LeadReplyStatus.KeyReused)
            {
                return [.. commands.Select(_ => replies[0])];
            }
        }

        foreach (var chunk in Enumerable.Range(done, leads.Length - done).Chunk(options.Value.LeadsAtOnce))
        {
            var answers = await Task.WhenAll(chunk.Select(at => SubmitAsync(commands[at])));
            answers.CopyTo(replies, chunk[0]);
        }

        return replies;
    }

    private ImmutableArray<SubmitLead> Commands(AdmittedPost admitted, ImmutableArray<LeadPost> leads, PostContext context)
    {
        var hashes = leads.Select(lead => CanonicalHash.Of(context.Dialect, admitted.Campaign.Id.Value, lead)).ToArray();
        var bound = context.IdempotencyKey is not null && leads.Length > 1;
        return [.. leads.Select((lead, at) => Command(
            admitted,
            lead,
            at > 0 && bound ? context with { IdempotencyKey = $"{context.IdempotencyKey}#{at}" } : context,
            bound ? CanonicalHash.InBatch(hashes[at], hashes) : hashes[at]))];
    }

    private SubmitLead Command(AdmittedPost admitted, LeadPost lead, PostContext context, byte[] hash) => new()
    {
        LeadId = Guid.CreateVersion7(context.ReceivedAt),
        LeadTypeId = admitted.Campaign.LeadTypeId.Value,
        LeadSourceId = admitted.Source.Id.Value,
        CampaignId = admitted.Campaign.Id.Value,
        ReceivedAt = context.ReceivedAt,
        Deadline = context.ReceivedAt.AddMilliseconds(Math.Clamp(admitted.Campaign.AnswerWithinMs, 1, LongestAnswerMs)),
        Dialect = context.Dialect,
        Fields = Wire(lead.Fields),
        BodyHash = ImmutableCollectionsMarshal.AsImmutableArray(hash),
        IdempotencyKey = context.IdempotencyKey,
        Reference = lead.Reference,
        ReturnUrl = lead.ReturnUrl,
        OrderId = lead.OrderId,
        BidIds = lead.BidIds,
        Test = lead.Test,
        NoSell = lead.NoSell,
        SendDelayHours = lead.SendDelayHours,
        SealedRequest = ImmutableCollectionsMarshal.AsImmutableArray(SealedRequest.Seal(box, lead.Request.Span)),
        RequestMediaType = lead.RequestMediaType,
        RemoteAddress = context.RemoteAddress,
    };

    private static ImmutableArray<WireField> Wire(ImmutableArray<RawField> fields) =>
        [.. fields.Select(field => new WireField { Name = field.Name, Values = field.Values, Rows = [.. field.Children.Select(Wire)] })];

    private async Task<LeadReply> SubmitAsync(SubmitLead command)
    {
        try
        {
            return await grains.GetGrain<ILeadGrain>($"lead/{command.LeadId:D}").SubmitAsync(command, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogTimedOut(logger, command.LeadId);
            return new LeadReply { Status = LeadReplyStatus.Running, LeadId = command.LeadId };
        }
        catch (Exception failed)
        {
            LogFailed(logger, command.LeadId, failed.GetType().Name);
            return new LeadReply { Status = LeadReplyStatus.Unavailable, LeadId = command.LeadId };
        }
    }
}
