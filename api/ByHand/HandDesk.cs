using System.Text.Json.Nodes;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Returns;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace LeadExec.Api.ByHand;

/// <summary>Does what staff ask for with one lead, and writes down who asked before it is done (E-96).</summary>
internal sealed class HandDesk(IGrainFactory grains, IAuditLog audit, IReturnStore returns, TimeProvider time)
{
    /// <summary>How long a request waits for a buyer before it is told that the work goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public ActByHand Command(Guid key, ByHandAction action) => new() { Key = key, Action = action, Deadline = time.GetUtcNow() + Patience };

    public ActByHand Command(HandBodies.HandSend body) => Command(body.Key, ByHandAction.Send) with
    {
        AccountId = body.AccountId,
        MethodId = body.MethodId,
        PriceCents = body.Price?.Cents,
        OnOrder = body.OnOrder,
        RecordOnly = body.RecordOnly,
    };

    public async Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> DoAsync(Guid lead, ActByHand command, string action, HttpContext context)
    {
        await WriteAsync(lead, command, action, context);
        return Answer(await Lead(lead).ActByHandAsync(command));
    }

    /// <summary>
    /// Takes a delivery from its client and makes it to another (LEAD-26, LEAD-27, LEAD-29): judged first, so that nothing is taken back
    /// that cannot be made anew; then the books are reversed, durably; then it is delivered. The same key goes on where it stopped.
    /// </summary>
    public async Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> MoveAsync(Guid lead, Guid delivery, ActByHand command, HttpContext context)
    {
        var key = (await returns.FindAsync(new AttemptId(delivery), context.RequestAborted))?.MoveKey;
        if (key is not null && key != command.Key)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "alreadyMoved", "It was not done, and nothing was sent.", "Somebody else has moved the delivery to another client.");
        }

        var moved = key is not null;
        if (!moved)
        {
            var judged = await Lead(lead).ActByHandAsync(command with { Instead = delivery, JudgeOnly = true });
            if (judged.Status != ByHandStatus.Done || judged.Before)
            {
                return Answer(judged);
            }
        }

        await WriteAsync(lead, command with { AttemptId = delivery }, "moveDelivery", context);
        if (!moved)
        {
            // From here on the request is not given up: what is begun is finished, or repeated with its key.
            var reply = await returns.ApplyAsync(new ReturnCommand(new AttemptId(delivery), Domain.Returns.ReturnEvent.Approved, context.User.Actor()) { MoveKey = command.Key }, CancellationToken.None);
            if (Returns.ReturnPresenter.Problem(reply, context) is { } problem)
            {
                return problem;
            }
        }

        return Answer(await Lead(lead).ActByHandAsync(command));
    }

    public Task WriteAsync(Guid lead, ActByHand command, string action, HttpContext context)
    {
        var particulars = new JsonObject { ["key"] = command.Key };
        if (command.Action == ByHandAction.Send)
        {
            particulars["account"] = command.AccountId;
            particulars["method"] = command.MethodId;
            particulars["cents"] = command.PriceCents;
            particulars["onOrder"] = command.OnOrder;
            particulars["recordOnly"] = command.RecordOnly;
        }

        if (command.AttemptId is { } delivery)
        {
            particulars["delivery"] = delivery;
        }

        return WriteAsync($"lead/{lead}", action, particulars, context);
    }

    public Task WriteAsync(string subject, string action, JsonObject particulars, HttpContext context) => audit.WriteAsync(
        new AuditEntry { Actor = context.User.Actor(), Action = action, Subject = subject, Particulars = particulars.ToJsonString() }, context.RequestAborted);

    private ILeadGrain Lead(Guid id) => grains.GetGrain<ILeadGrain>(GrainKeys.Lead(id));

    private static Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult> Answer(ByHandReply reply) => reply.Status switch
    {
        ByHandStatus.Done or ByHandStatus.Running => TypedResults.Ok(new HandReplies.HandOutcome
        {
            Running = reply.Status == ByHandStatus.Running,
            Before = reply.Before,
            DeliveryId = reply.AttemptId,
            State = reply.State,
            Reason = ReasonWords.Shown(reply.Reason),
            ReasonText = ReasonWords.Of(reply.Reason),
            Detail = reply.Detail,
            Price = Money.FromCents(reply.PriceCents),
        }),
        ByHandStatus.NotFound => Problems.NotFound(),
        ByHandStatus.Busy => Problems.Of(StatusCodes.Status409Conflict, "leadBusy", "The lead is being worked on.", "Ask again in a moment."),
        ByHandStatus.Closed => Problems.Of(StatusCodes.Status409Conflict, "leadClosed", "Nothing of this lead may be sent.", "It is rejected, erased, or its campaign is archived."),
        ByHandStatus.Refused => Problems.Of(StatusCodes.Status409Conflict, Code(reply.Reason), "It was not done, and nothing was sent.", reply.Detail),
    };

    private static string Code(RejectReason reason) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
